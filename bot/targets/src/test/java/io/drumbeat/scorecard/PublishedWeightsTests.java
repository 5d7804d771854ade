package io.drumbeat.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.config.Yaml;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Rehearsal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weighted points of what people reached, as others publish them. */
class PublishedWeightsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String CARD = """
            most: 120%%
            cards:
              - items:
                  - {measure: revenue, kind: result, weight: %s, target: 100万}
                  - {measure: calls, kind: process, weight: %s, target: 50}
                  - {measure: quotes, kind: experience, weight: %s, target: 50}
            """;

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            40% 30% 30% | 85 46 39 | 85.0 | costcalculator.calculator.city, 85, 92 and 78 by 40, 30 and 30 %
            45% 45% 10% | 60 40 30 | 69.0 | customer.payglobal.com 41145, 3.45 of 5
            """)
    void pointsAreTheSumOfWeightTimesReached(String weights, String done, String published, String source) {
        var chat = new Rehearsal().at("2026-11-25", 10);
        var reached = done.split(" ", -1);
        chat.says("小美", "签单 华润 %s万".formatted(reached[0]));
        for (var call = 0; call < Integer.parseInt(reached[1]); call++) {
            chat.says("小美", "电话 华润 张总 第%d次".formatted(call + 1));
        }
        for (var quote = 0; quote < Integer.parseInt(reached[2]); quote++) {
            chat.says("小美", "报价 华为 %d万".formatted(quote + 1));
        }
        var card = Scorecards.read(Yaml.parse(CARD.formatted((Object[]) weights.split(" ", -1)), "scorecards.yml"));
        var mei = chat.people().named("小美").orElseThrow();
        var points = chat.recorder()
                .ask(known -> new Scoring(DeclaredMeasures.usual(), chat.part(Tally.class), card.most(), DAY, known)
                        .of(card.of(mei, false).orElseThrow(), mei, Period.of(YearMonth.from(DAY)))
                        .points());
        assertThat(points).as(source).isEqualTo(new BigDecimal(published));
    }
}
