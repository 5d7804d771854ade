package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.ledger.Entry;
import io.drumbeat.quota.SealedAnswers;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What somebody answers to a proposal is read by nobody else while the seal is on. */
class SealedAnswersTests {
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 25);
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private Entry countered() {
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        return chat.says("小美", "还价 100万 原因 要休产假").outcome().recorded().getFirst();
    }

    private boolean isSealed(Entry answer, String reader, LocalDate today) {
        return chat.recorder().ask(known -> {
            var who = known.people().on(today).all().stream()
                    .filter(person -> person.name().equals(reader))
                    .findFirst()
                    .orElseThrow();
            return SealedAnswers.isSealed(answer, who, today, known);
        });
    }

    @Test
    void itIsSealedForAllButWhoeverAnsweredUpToTheLastDay() {
        var answer = countered();
        assertThat(isSealed(answer, "小美", BEFORE)).isFalse();
        assertThat(isSealed(answer, "老雷", BEFORE)).isTrue();
        assertThat(isSealed(answer, "王五", BEFORE)).isTrue();
        assertThat(isSealed(answer, "老雷", LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(isSealed(answer, "老雷", LocalDate.of(2026, 12, 6))).isFalse();
    }

    @Test
    void theLastAnswerTakesTheSealOff() {
        var answer = countered();
        chat.says("小美", "还价 200万 原因 只休半年");
        assertThat(isSealed(answer, "老雷", BEFORE)).isTrue();
        chat.says("王五", "接受目标");
        assertThat(isSealed(answer, "老雷", BEFORE)).isFalse();
    }

    @Test
    void whatIsNoAnswerIsNotSealed() {
        var visit = chat.says("小美", "拜访 华为").outcome().recorded().getFirst();
        assertThat(isSealed(visit, "老雷", BEFORE)).isFalse();
    }
}
