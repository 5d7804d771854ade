package io.drumbeat.batch;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.decision.Recorder;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.PlainSpreadsheets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** A chat into which files are dropped. */
public final class FileRehearsal extends Rehearsal {
    private final PlainSpreadsheets spreadsheets = new PlainSpreadsheets();
    private final NamesOnFile names = new NamesOnFile();
    private int files;

    @Override
    public FileRehearsal at(String date, int hour) {
        super.at(date, hour);
        return this;
    }

    /** Somebody drops a file into their direct chat; its lines are separated by commas. */
    public Turn drops(String name, String file, String lines) {
        var who = person(name);
        var content = lines.strip().getBytes(StandardCharsets.UTF_8);
        var reception = new Reception(
                batches(),
                spreadsheets,
                door(),
                names,
                part(Roster.class),
                BusinessDays.DEFAULT,
                part(Revisions.class));
        return says(name, reception.receive(who, "drop:" + ++files, file, content, now));
    }

    /** What files wait for is done now. */
    public FileRehearsal imports() {
        importer(door()).work();
        return this;
    }

    public Importer importer(Recorder through) {
        var clock = Clock.fixed(now, SHANGHAI);
        return new Importer(
                batches(),
                spreadsheets,
                through,
                names,
                part(Roster.class),
                BusinessDays.DEFAULT,
                part(Revisions.class),
                clock);
    }

    public Batches batches() {
        return part(Batches.class);
    }
}
