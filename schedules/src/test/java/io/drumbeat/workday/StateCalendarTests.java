package io.drumbeat.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateCalendarTests {
    private final StateCalendar calendar = new StateCalendar(CompanyDays.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-02", "2026-02-16", "2026-02-23", "2026-10-07", "2025-10-08", "2024-02-12", "2026-11-22"
            })
    void nobodyWorksOnStateHolidays(LocalDate date) {
        assertThat(calendar.works(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-02-14", "2026-10-10", "2025-01-26", "2024-10-12", "2026-11-23"})
    void makeUpWeekendsAreWorked(LocalDate date) {
        assertThat(calendar.works(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasTheWorkingDaysOfItsNotice(int year, int days) {
        assertThat(calendar.countIn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2026-02-10",
        "2026-02-14, 2026-03-02",
        "2025-12-31, 2027-01-04",
        "2026-10-31, 2026-10-31",
        "2026-05-01, 2026-05-31",
        "2026-03-02, 2026-03-01",
        "2026-03-02, 2025-03-01"
    })
    void aSpanHasAsManyDaysAsItNames(LocalDate from, LocalDate to) {
        assertThat(calendar.countIn(from, to))
                .isEqualTo(calendar.daysIn(from, to).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15", "2027-10-01"
            })
    void aYearWithoutNoticeKeepsTheHolidaysOfTheLaw(LocalDate date) {
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.works(date)).isFalse();
        assertThat(calendar.works(LocalDate.of(2027, 10, 8))).isTrue();
    }

    @Test
    @Timeout(5)
    void aYearWithoutNoticeIsAsQuickToAsk() {
        for (var time = 0; time < 2000; time++) {
            assertThat(calendar.countIn(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                    .isEqualTo(254);
        }
    }

    @Test
    void theCompanyOverrulesTheState() {
        var ours = new StateCalendar(
                new CompanyDays(Set.of(LocalDate.of(2026, 12, 24)), Set.of(LocalDate.of(2026, 10, 1)), Set.of()));
        assertThat(ours.works(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(ours.works(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void aMissingComingYearIsSaidFromNovemberOn() {
        assertThat(calendar.missing(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(calendar.missing(LocalDate.of(2026, 11, 1)).orElseThrow())
                .contains("\"2027\"", "config/calendar.yml");
        assertThat(calendar.missing(LocalDate.of(2027, 3, 1)).orElseThrow()).contains("\"2027\"");
    }

    @Test
    void aYearTheCompanyWroteDownIsKnown() {
        var days = CompanyDays.read(Yaml.parse("off: [2027-02-09]\non: [2027-02-06]\nyears: [2027]", "calendar.yml"));
        var ours = new StateCalendar(days);
        assertThat(ours.missing(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(ours.works(LocalDate.of(2027, 2, 9))).isFalse();
        assertThat(ours.works(LocalDate.of(2027, 2, 6))).isTrue();
        assertThat(ours.works(LocalDate.of(2027, 2, 8))).isTrue();
    }

    @Test
    void aDayCannotBeBothOffAndOn() {
        var both = Yaml.parse("off: [2026-12-24]\non: [2026-12-24]", "calendar.yml");
        assertThatThrownBy(() -> CompanyDays.read(both))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("\"2026-12-24\" 既写成放假又写成上班");
    }

    @Test
    void aWrongDateIsNamedWithItsLine() {
        var wrong = Yaml.parse("off:\n  - 12月24日", "calendar.yml");
        assertThatThrownBy(() -> CompanyDays.read(wrong))
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("12月24日");
    }
}
