package io.drumbeat.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTests {
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
