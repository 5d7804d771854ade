package io.drumbeat.filing;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.Batches;
import io.drumbeat.batch.Importer;
import io.drumbeat.batch.Reception;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.decision.Recorder;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.Spreadsheets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in for files: whoever takes them, and whoever tells what stands in them. */
@Configuration(proxyBeanMethods = false)
class Importing {
    private final Batches batches;
    private final Spreadsheets spreadsheets;
    private final Recorder recorder;
    private final NamesOnFile names;
    private final Roster roster;
    private final BusinessDays days;
    private final Revisions revisions;

    Importing(
            Batches batches,
            Spreadsheets spreadsheets,
            Recorder recorder,
            NamesOnFile names,
            Roster roster,
            BusinessDays days,
            Revisions revisions) {
        this.revisions = revisions;
        this.batches = batches;
        this.spreadsheets = spreadsheets;
        this.recorder = recorder;
        this.names = names;
        this.roster = roster;
        this.days = days;
    }

    @Bean
    Reception reception() {
        return new Reception(batches, spreadsheets, recorder, names, roster, days, revisions);
    }

    @Bean
    ImportWork importWork(Clock clock) {
        return new ImportWork(new Importer(batches, spreadsheets, recorder, names, roster, days, revisions, clock));
    }
}
