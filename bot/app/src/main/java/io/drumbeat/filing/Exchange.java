package io.drumbeat.filing;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.BatchFiles;
import io.drumbeat.batch.Batches;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.decision.Recorder;
import io.drumbeat.export.Exports;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.kept.Settings;
import io.drumbeat.sheet.FileLinks;
import io.drumbeat.sheet.OneAtATime;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Tickets;
import io.drumbeat.spreadsheet.FileSpreadsheets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files that come in and go out, as beans. */
@Configuration(proxyBeanMethods = false)
class Exchange {
    private static final String KEY = "files.key";
    private static final int KEY_BYTES = 32;

    @Bean
    Spreadsheets spreadsheets() {
        return new FileSpreadsheets();
    }

    /** Sealed with a key that is made once and that all instances share. */
    @Bean
    Tickets tickets(Settings settings) {
        if (settings.get(KEY).isEmpty()) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            settings.put(KEY, Base64.getEncoder().encodeToString(key));
        }
        return new Tickets(Base64.getDecoder().decode(settings.get(KEY).orElseThrow()));
    }

    @Bean
    FileLinks fileLinks(Tickets tickets) {
        return new FileLinks(tickets);
    }

    /** Shared by all who bring or fetch a spreadsheet. */
    @Bean
    OneAtATime turnsOfFiles() {
        return new OneAtATime(3, Duration.ofSeconds(20));
    }

    @Bean
    NamesOnFile namesOnFile() {
        return new NamesOnFile();
    }

    @Bean
    BatchFiles batchFiles(Batches batches, Spreadsheets spreadsheets) {
        return new BatchFiles(batches, spreadsheets);
    }

    @Bean
    Exports exports(Recorder recorder, Spreadsheets spreadsheets, BusinessDays days, Clock clock, Revisions revisions) {
        return new Exports(recorder, spreadsheets, days, clock, revisions);
    }
}
