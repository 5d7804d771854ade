package io.drumbeat.app;

import io.drumbeat.config.ConfigError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's own settings, under {@code drumbeat.company} in {@code config/application.yml}.
 *
 * @param files the folder with people, targets, plans and cadence
 * @param zone where people are who have no zone of their own
 * @param dayEnds the local time until which the night counts in the day before
 * @param backfillDays how many days back something may still be told
 * @param sample whether an empty ledger is filled with the sample company's history
 */
@ConfigurationProperties("drumbeat.company")
public record CompanySettings(
        @DefaultValue("config") Path files,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("04:00") LocalTime dayEnds,
        @DefaultValue("7") int backfillDays,
        @DefaultValue("true") boolean sample) {
    private static final int MOST_DAYS = 366;

    /** @throws ConfigError if the folder is not there, as when the bot is started from somewhere else, or the days are none */
    public CompanySettings {
        if (!Files.isDirectory(files)) {
            throw new ConfigError("找不到公司的文件夹 \"%s\"；请在放着 config/ 的目录里启动，或用 DRUMBEAT_COMPANY_FILES 说出它在哪里"
                    .formatted(files.toAbsolutePath()));
        }
        if (backfillDays < 0 || backfillDays > MOST_DAYS) {
            throw new ConfigError(
                    "设置 drumbeat.company.backfill-days 是 \"%d\"；应是 0 到 %d 的天数，如 7 (it should be 0 to %d days)"
                            .formatted(backfillDays, MOST_DAYS, MOST_DAYS));
        }
    }
}
