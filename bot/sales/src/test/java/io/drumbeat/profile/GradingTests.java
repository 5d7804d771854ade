package io.drumbeat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.money.Money;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTests {
    private final Grading grading = new Grading(Grading.Rules.USUAL);

    @ParameterizedTest
    @CsvSource({
        "500000, 14, 1, 500000, A, 100",
        "499999, 15, 1, 200000, A, 70",
        "200000, 31, 0, 0, B, 40",
        "49999, 30, 0, 0, C, 30",
        "0, 91, 1, 0, D, 10",
        "0, 90, 1, 199999, C, 20",
    })
    void everyThresholdIsInclusive(long signed, long idle, int open, long hoped, Grade.Letter letter, int points) {
        var grade = grading.of(new Grading.Seen(Money.yuan(signed), OptionalLong.of(idle), open, Money.yuan(hoped)));
        assertThat(grade.letter()).isEqualTo(letter);
        assertThat(grade.points()).isEqualTo(points);
    }

    @Test
    void everyPointSaysWhy() {
        var grade = grading.of(new Grading.Seen(Money.ZERO, OptionalLong.empty(), 2, Money.ZERO));
        assertThat(grade.reasons()).hasToString("[成交 0/40：近一年没有签约, 联系 0/30：还没有联系过, 潜力 10/30：进行中 2 个商机，金额还不知道]");
    }
}
