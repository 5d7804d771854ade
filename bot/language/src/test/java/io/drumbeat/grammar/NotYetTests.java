package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.PlainText;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.decision.Understood;
import io.drumbeat.stage.Stages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotYetTests {
    private final Spoken spoken = new Spoken();

    @Test
    void aVerbThatNoCommandAnswersIsTakenForNothingElse() {
        for (var line : List.of("如果回款华为7万", "whatif won 华为 12万", "如果 签单 华为 80万")) {
            assertThat(spoken.means(line)).as(line).isEqualTo("? “如果”我还不会");
        }
        assertThat(spoken.means("提醒 明天9点 给华为打电话")).isEqualTo("? “提醒”我还不会");
        assertThat(spoken.means("練習 商機 88")).isEqualTo("? “练习”我还不会");
    }

    @Test
    void theAnswerSaysWhatIsNear() {
        assertThat(PlainText.of(Spoken.question(spoken.hears("提醒我明天打电话"))))
                .contains("跟进 华为 明天打电话")
                .contains("[今天]");
        assertThat(PlainText.of(Spoken.question(spoken.hears("申诉 #12")))).contains("改 #12 金额 8万");
    }

    @Test
    void insideALineTheyAreOrdinaryWords() {
        assertThat(spoken.means("拜访 华为 提醒他们付款")).isEqualTo("拜访 | customer=华为 | note=提醒他们付款");
        assertThat(spoken.means("电话 华为 张总 接受报价")).isEqualTo("电话 | contact=张总 | customer=华为 | note=接受报价");
    }

    @Test
    void aCommandThatClaimsTheVerbTakesItOver() {
        var remind = Usage.of(List.of("提醒"), List.of("remind"), "", "提醒 明天").taking(Slot.REST);
        var grammar = new Grammar(List.of(remind), Stages.USUAL, BusinessDays.DEFAULT);
        assertThat(grammar.understand(spoken.request("提醒 明天", Map.of()), spoken.book))
                .isInstanceOf(Understood.Clear.class);
    }
}
