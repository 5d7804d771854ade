package io.drumbeat.console.api;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.console.json.RecordJson;
import io.drumbeat.console.json.Records;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quota.SealedAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was recorded, to whom may see it. */
@ConsoleApi
final class RecordsController {
    private final Rooms rooms;
    private final Recorder recorder;
    private final BusinessDays days;
    private final Clock clock;

    RecordsController(Rooms rooms, Recorder recorder, BusinessDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
        this.rooms = rooms;
        this.recorder = recorder;
    }

    /** What still stands of these days, both included; a side not given is open. */
    @GetMapping("/records")
    List<RecordJson> records(
            @RequestParam String as,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var person = rooms.person(as);
        var first = day("from", from, LocalDate.of(1, 1, 1));
        var last = day("to", to, LocalDate.of(9999, 12, 31));
        var today = days.of(clock.instant(), person.zone());
        return recorder.ask(known -> Records.of(
                visible(person, first, last, known),
                entry -> SealedAnswers.isSealed(entry, person, today, known),
                known));
    }

    private static List<Entry> visible(Person viewer, LocalDate from, LocalDate to, Known known) {
        return known.ledger().tellers().stream()
                .flatMap(person -> known.ledger().of(person, from, to).stream())
                .filter(entry -> known.people().on(entry.date()).maySee(viewer, entry.person()))
                .sorted(Comparator.comparing(Entry::date).thenComparingLong(Entry::position))
                .toList();
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate open) {
        try {
            return text == null || text.isBlank() ? open : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw Refused.wrong(field, "%s 是 \"%s\"；应如 2026-11-30".formatted(field, Quoted.of(text)));
        }
    }
}
