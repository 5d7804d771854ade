package io.drumbeat.span;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.date.Day.Direction;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanWordsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-01 | 10月到12月        | 2026-10-01 | 2026-12-31
            2026-12-01 | 11月1日至15日     | 2026-11-01 | 2026-11-15
            2026-12-01 | 11月1-15日        | 2026-11-01 | 2026-11-15
            2026-12-01 | 11月1日到11月15日 | 2026-11-01 | 2026-11-15
            2026-12-01 | 12.1-12.15        | 2026-12-01 | 2026-12-15
            2026-12-01 | 12/20~1/10        | 2026-12-20 | 2027-01-10
            2026-12-01 | 1.4-1.8           | 2027-01-04 | 2027-01-08
            2026-12-01 | 11月上旬          | 2026-11-01 | 2026-11-10
            2026-12-01 | 11月的中旬        | 2026-11-11 | 2026-11-20
            2026-12-01 | 上月下旬          | 2026-11-21 | 2026-11-30
            2026-12-01 | 中旬              | 2026-12-11 | 2026-12-20
            2026-12-01 | 前三季度          | 2026-01-01 | 2026-09-30
            2026-12-01 | 明年前两个季度    | 2027-01-01 | 2027-06-30
            2026-12-01 | 今年前9个月       | 2026-01-01 | 2026-09-30
            2026-12-01 | 下下月            | 2027-02-01 | 2027-02-28
            2026-12-01 | 下下个季度        | 2027-04-01 | 2027-06-30
            2026-12-01 | 下下周            | 2026-12-14 | 2026-12-20
            2026-12-01 | 过去30天          | 2026-11-02 | 2026-12-01
            2026-12-01 | 近两周            | 2026-11-18 | 2026-12-01
            2026-12-01 | 未来10天          | 2026-12-02 | 2026-12-11
            2026-12-01 | 接下来三个月      | 2027-01-01 | 2027-03-31
            2026-12-01 | last 7 days       | 2026-11-25 | 2026-12-01
            2026-12-01 | 国庆              | 2026-10-01 | 2026-10-07
            2026-08-01 | 国庆期间          | 2026-10-01 | 2026-10-07
            2026-12-01 | 明年国庆节        | 2027-10-01 | 2027-10-07
            2026-12-01 | 春节              | 2027-02-06 | 2027-02-12
            2026-12-01 | 元旦              | 2027-01-01 | 2027-01-03
            2027-03-01 | 端午              | 2027-06-09 | 2027-06-11
            2026-12-01 | 双十一            | 2026-11-01 | 2026-11-11
            """)
    void aStretchOfDaysIsTheOneThatIsMeant(LocalDate today, String said, LocalDate from, LocalDate to) {
        var found = SpanWords.at(Text.of(said), 0, Direction.AHEAD, today);
        assertThat(found).isNotNull();
        assertThat(found.end()).isEqualTo(said.length());
        assertThat(found.period().from()).isEqualTo(from);
        assertThat(found.period().to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"国庆后", "五一前", "13.1-13.5", "2.30-3.1", "前十三个月"})
    void whatIsNoStretchIsNone(String said) {
        assertThat(SpanWords.at(Text.of(said), 0, Direction.AHEAD, LocalDate.of(2026, 12, 1)))
                .isNull();
    }
}
