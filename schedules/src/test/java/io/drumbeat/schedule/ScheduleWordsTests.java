package io.drumbeat.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWordsTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FRIDAY_AT_TEN = Instant.parse("2026-11-20T02:00:00Z");
    private final StateCalendar calendar = new StateCalendar(CompanyDays.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每天 9点半                         | 2026-11-21T09:30",
                "每日 22:05                         | 2026-11-20T22:05",
                "每个工作日 09:00                   | 2026-11-23T09:00",
                "每个工作日　０９：００             | 2026-11-23T09:00",
                "工作日 下午6点                     | 2026-11-20T18:00",
                "每周五 17:30                       | 2026-11-20T17:30",
                "每周一、周四 09:00                 | 2026-11-23T09:00",
                "每周四和周日 09:00                 | 2026-11-22T09:00",
                "每周六到周日 09:00                 | 2026-11-21T09:00",
                "每星期天 8点                       | 2026-11-22T08:00",
                "工作周第一天 09:00                 | 2026-11-23T09:00",
                "每周第二个工作日 09:00             | 2026-11-24T09:00",
                "工作周最后一天 17:00               | 2026-11-20T17:00",
                "每月1日 09:00                      | 2026-12-01T09:00",
                "每个月十五号 09:00                 | 2026-12-15T09:00",
                "每月31日 9:00                      | 2026-11-30T09:00",
                "月底 18点20分                      | 2026-11-30T18:20",
                "每月最后一个工作日 16:00           | 2026-11-30T16:00",
                "每月第一个工作日 09:00             | 2026-12-01T09:00",
                "每月第3个工作日 09:00              | 2026-12-03T09:00",
                "每月倒数第二个工作日 09:00         | 2026-11-27T09:00",
                "2026-12-31 16:00                   | 2026-12-31T16:00",
                "Daily 08:00                        | 2026-11-21T08:00",
                "every working day 09:00            | 2026-11-23T09:00",
                "every Friday 17:30                 | 2026-11-20T17:30",
                "every Monday and Thursday 09:00    | 2026-11-23T09:00",
                "first working day of the week 9:00 | 2026-11-23T09:00",
                "last working day of the month 16:00| 2026-11-30T16:00",
                "3rd working day of every month 9:00| 2026-12-03T09:00",
                "day 1 of every month 09:00         | 2026-12-01T09:00",
                "last day of the month 09:00        | 2026-11-30T09:00",
                "workday 09:00                      | 2026-11-23T09:00",
                "last workday -2 of month 16:00     | 2026-11-26T16:00",
                "每月最后一个工作日前2天 16:00      | 2026-11-26T16:00",
                "first workday of week 09:00        | 2026-11-23T09:00"
            })
    void wordsMeanTheirNextTime(String words, LocalDateTime next) {
        assertThat(Schedule.of(words).next(FRIDAY_AT_TEN, SHANGHAI, calendar))
                .contains(next.atZone(SHANGHAI).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "每个工作日",
                "09:00",
                "每工作日九点",
                "每周八 09:00",
                "每月32日 09:00",
                "每月0日 09:00",
                "每天 25:00",
                "每天 9点60分",
                "每月第24个工作日 09:00",
                "工作周第八天 09:00",
                "明天 09:00",
                "2026-02-30 09:00",
                "0 9 * * 1-5",
                "每月十十日 09:00"
            })
    void whatCannotBeReadIsAnsweredWithExamples(String words) {
        assertThatThrownBy(() -> Schedule.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + words + "\"")
                .hasMessageContaining("每个工作日 09:00")
                .hasMessageContaining("every working day 09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"关", "不发", "OFF", "never"})
    void aScheduleCanBeOff(String words) {
        assertThat(Schedule.of(words).next(FRIDAY_AT_TEN, SHANGHAI, calendar)).isEmpty();
    }

    @Test
    void onceIsOnce() {
        var once = Schedule.of("2026-12-31 16:00");
        assertThat(once.next(Instant.parse("2026-12-31T08:00:00Z"), SHANGHAI, calendar))
                .isEmpty();
    }
}
