package io.drumbeat.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class HelpTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void helpShowsOnlyWhatThisPersonMaySay() {
        assertThat(chat.says("小美", "帮助").reply().text()).contains("拜访 |").doesNotContain("团队 |");
        assertThat(chat.says("老雷", "帮助").reply().text()).contains("团队 |");
    }

    @Test
    void helpAboutOneWordGivesItsExample() {
        chat.says("小美", "帮助 报价").botMentions("例如 报价 华为 48万");
    }

    @Test
    void aConfirmationIsNoCommandOfItsOwn() {
        assertThat(chat.says("老雷", "帮助").reply().text())
                .contains("\n撤销 |", "\n改 |")
                .doesNotContain("\n确认");
    }

    @Test
    void helpAboutAWordTellsHowItIsConfirmed() {
        chat.says("小美", "帮助 撤销").botMentions("真的要 确认撤销 #12");
        chat.says("小美", "帮助 确认撤销").botMentions("例如 撤销 #12");
    }
}
