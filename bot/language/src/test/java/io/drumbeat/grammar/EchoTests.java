package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.money.Money;
import io.drumbeat.phrase.Echo;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EchoTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Spoken spoken = new Spoken();

    @Property(tries = 300)
    void anAmountMeansTheSameHoweverItIsWritten(@ForAll @LongRange(min = 1, max = 99_999_999) long yuan) {
        var wan = java.math.BigDecimal.valueOf(yuan, 4).toPlainString();
        for (var written : List.of(
                "%d".formatted(yuan),
                "%,d".formatted(yuan),
                "¥%,d".formatted(yuan),
                "%d元".formatted(yuan),
                wan + "万",
                wan + "w",
                "人民币" + yuan)) {
            assertThat(spoken.means("报价 华为 " + written)).as(written).contains("amount=" + Money.yuan(yuan) + " ");
        }
    }

    @Property(tries = 300)
    void anAmountReadBackMeansTheSame(@ForAll @LongRange(min = 1, max = 9_999_999_999L) long fen) {
        assertThat(spoken.means("报价 华为 " + Money.fen(fen))).contains("amount=" + Money.fen(fen) + " ");
    }

    @Property(tries = 200)
    void aDayMeansTheSameHoweverItIsWritten(@ForAll @IntRange(min = 1, max = 300) int ahead) {
        var day = TODAY.plusDays(ahead);
        var month = day.getMonthValue();
        for (var written : List.of(
                day.toString(),
                "%d月%d日".formatted(month, day.getDayOfMonth()),
                "%d月%d号".formatted(month, day.getDayOfMonth()),
                "%d/%d".formatted(month, day.getDayOfMonth()),
                "%d年%d月%d日".formatted(day.getYear(), month, day.getDayOfMonth()))) {
            assertThat(spoken.means("商机 华为 " + written)).as(written).endsWith("expected=" + day);
        }
        if (ahead < 100) {
            assertThat(spoken.means("商机 华为 " + ahead + "天后")).endsWith("expected=" + day);
        }
    }

    @Property(tries = 200)
    void aDayReadBackMeansTheSame(@ForAll @IntRange(min = 1, max = 300) int ahead) {
        var day = TODAY.plusDays(ahead);
        assertThat(spoken.means("电话 华为 下一步:" + Echo.date(day) + " 回访")).endsWith("next=" + day + " 回访");
    }

    @Property(tries = 300)
    void noTextBreaksTheGrammar(@ForAll String anything) {
        assertThat(spoken.means(anything)).isNotEmpty();
        assertThat(spoken.means("拜访 华为 " + anything)).isNotEmpty();
    }
}
