package io.drumbeat.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.allocation.Presence;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.quota.Ramp;
import io.drumbeat.rehearsal.Rehearsal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new colleague's first months are of the whole, as others set them. */
class RampTests {
    private static final String PEOPLE = """
            teams: [{id: t, name: 组}]
            people:
              - {id: boss, name: 头, role: manager, team: t}
              - {id: joe, name: 乔, role: rep, team: t, manager: boss, joined: 2027-01-01}
            """;

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0.25 0.5      | 100000 | 0 25000 50000 100000     | wiki.himodus.com, month by month quota of a rep who starts with the quarter
            0.25 0.5 0.75   | 10000  | 2500 5000 7500 10000     | the steps of a quarter that revenue operations handbooks give for three months
            """)
    void aRampTakesItsPartOfEachMonth(String ramp, BigDecimal monthly, String published, String source) {
        var joe = new Rehearsal(PEOPLE).people().named("乔").orElseThrow();
        var steps = Arrays.stream(ramp.split(" ", -1)).map(BigDecimal::new).toList();
        var presence = Presence.of(joe, 2027, new Ramp(steps), Map.of(), WorkingCalendar.WEEKDAYS);
        var months = presence.months().stream()
                .limit(4)
                .map(part -> part.multiply(monthly).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
        assertThat(months).as(source).isEqualTo(published);
    }
}
