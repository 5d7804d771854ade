package io.drumbeat.export;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.decision.Recorder;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.Shelf;
import io.drumbeat.sheet.Spreadsheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what a reader may see at the moment it is fetched: whoever lost sight of something meanwhile does not get it. */
public final class Exports implements Shelf {
    private static final String EXPORT = "export ";
    private final Recorder recorder;
    private final Spreadsheets spreadsheets;
    private final BusinessDays days;
    private final Clock clock;
    private final Revisions revisions;

    public Exports(Recorder recorder, Spreadsheets spreadsheets, BusinessDays days, Clock clock, Revisions revisions) {
        this.revisions = revisions;
        this.days = days;
        this.clock = clock;
        this.recorder = recorder;
        this.spreadsheets = spreadsheets;
    }

    static String what(Subject subject, LocalDate from, LocalDate to) {
        return EXPORT + subject.name() + " " + from + " " + to;
    }

    @Override
    public Optional<Handed> fetch(String what, Person reader) {
        if (!what.startsWith(EXPORT)) {
            return Optional.empty();
        }
        var parts = what.substring(EXPORT.length()).split(" ", -1);
        var subject = Subject.valueOf(parts[0]);
        var from = LocalDate.parse(parts[1]);
        var to = LocalDate.parse(parts[2]);
        var today = days.of(clock.instant(), reader.zone());
        Page page = recorder.ask(known -> switch (subject) {
            case CUSTOMERS -> CustomerSheet.of(reader, today, known);
            case CONTACTS -> ContactSheet.of(reader, today, known);
            case DEALS -> DealSheet.of(reader, today, known);
            case TARGETS -> new TargetSheet(revisions, from.getYear(), today, known).of(reader);
            case RECORDS -> RecordSheet.of(reader, from, to, today, known);
        });
        var span =
                switch (subject) {
                    case RECORDS -> " " + from + " " + to;
                    case TARGETS -> " " + from.getYear();
                    case CUSTOMERS, CONTACTS, DEALS -> "";
                };
        return Optional.of(new Handed(subject.label() + span + ".xlsx", spreadsheets.write(page)));
    }
}
