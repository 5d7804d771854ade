package io.drumbeat.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.ledger.Known;
import java.util.List;
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
    void twoCommandsWithOneWordAreNamedAtStartUp() {
        assertThatThrownBy(() -> new Commands(List.of(new First(), new Second())))
                .hasMessage("命令 First 和 Second 都要用“拜访”这个词，请改其中一个的 Usage");
    }

    private static final Usage VISIT = Usage.of(List.of("拜访"), List.of("visit"), "", "");

    private static final class First implements Command {
        @Override
        public Usage usage() {
            return VISIT;
        }

        @Override
        public Answer answer(Utterance said, Request request, Known known) {
            return Answer.toast("");
        }
    }

    private static final class Second implements Command {
        @Override
        public Usage usage() {
            return VISIT;
        }

        @Override
        public Answer answer(Utterance said, Request request, Known known) {
            return Answer.toast("");
        }
    }
}
