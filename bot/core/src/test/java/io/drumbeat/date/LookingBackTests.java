package io.drumbeat.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.date.Day.Direction;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what is over, the latest of that name that has begun is meant; a year that is said is obeyed. */
class LookingBackTests {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q4            | 2026-10-01 | 2026-12-31
            q3            | 2026-07-01 | 2026-09-30
            Q1            | 2027-01-01 | 2027-03-31
            第四季度      | 2026-10-01 | 2026-12-31
            四季度        | 2026-10-01 | 2026-12-31
            第4季度       | 2026-10-01 | 2026-12-31
            三季度        | 2026-07-01 | 2026-09-30
            下半年        | 2026-07-01 | 2026-12-31
            上半年        | 2027-01-01 | 2027-06-30
            2026Q4        | 2026-10-01 | 2026-12-31
            2026-Q4       | 2026-10-01 | 2026-12-31
            2026 Q4       | 2026-10-01 | 2026-12-31
            2026年第四季度 | 2026-10-01 | 2026-12-31
            去年Q4        | 2026-10-01 | 2026-12-31
            去年下半年    | 2026-07-01 | 2026-12-31
            今年Q4        | 2027-10-01 | 2027-12-31
            12月          | 2026-12-01 | 2026-12-31
            8月           | 2026-08-01 | 2026-08-31
            上个月        | 2026-12-01 | 2026-12-31
            上上个月      | 2026-11-01 | 2026-11-30
            上上月        | 2026-11-01 | 2026-11-30
            大上个月      | 2026-11-01 | 2026-11-30
            上上周        | 2026-12-21 | 2026-12-27
            上季度        | 2026-10-01 | 2026-12-31
            上上季度      | 2026-07-01 | 2026-09-30
            7月到9月      | 2026-07-01 | 2026-09-30
            7-9月         | 2026-07-01 | 2026-09-30
            9月和10月     | 2026-09-01 | 2026-10-31
            11月至1月     | 2026-11-01 | 2027-01-31
            2026年11月到12月 | 2026-11-01 | 2026-12-31
            近三个月      | 2026-11-01 | 2027-01-31
            最近3个月     | 2026-11-01 | 2027-01-31
            """)
    void theLatestThatHasBegunIsMeant(String said, LocalDate from, LocalDate to) {
        var found = Periods.at(Text.of(said), 0, JANUARY);
        assertThat(found).as(said).isNotNull();
        assertThat(found.end()).as(said).isEqualTo(said.length());
        var meant = found.meant(Direction.BACK, JANUARY);
        assertThat(meant.from()).as(said).isEqualTo(from);
        assertThat(meant.to()).as(said).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"Q4,2027-10-01", "下半年,2027-07-01", "12月,2027-12-01"})
    void whatIsToComeIsLookedForAhead(String said, LocalDate from) {
        var found = Periods.at(Text.of(said), 0, JANUARY);
        assertThat(found).isNotNull();
        assertThat(found.meant(Direction.AHEAD, JANUARY).from()).isEqualTo(from);
    }

    /** Days and numbers of other things are no months. */
    @ParameterizedTest
    @CsvSource({"7月5日", "7-9", "3单", "12月5日到12月9日"})
    void whatIsNoSpanOfMonthsIsNone(String said) {
        var found = Periods.at(Text.of(said), 0, JANUARY);
        assertThat(found == null ? 0 : found.end()).as(said).isNotEqualTo(said.length());
    }
}
