package io.drumbeat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTests {
    private static final Usage UNDO = Usage.of(List.of("撤销"), List.of("undo"), "撤销一条", "撤销 #12")
            .taking(Slot.RECEIPT)
            .confirmedBy("确认", "confirm", form -> form.needing(Slot.RECEIPT).taking());

    @Test
    void twoCommandsWithOneWordAreNamedAtStartUp() {
        var visit = Usage.of(List.of("拜访"), List.of("visit"), "", "");
        assertThatThrownBy(() -> new Commands(List.of(new First(visit), new Second(visit))))
                .hasMessage("命令 First 和 Second 都要用“拜访”这个词，请改其中一个的 Usage");
    }

    @Test
    void theWordsThatConfirmACommandAreItsOwnToo() {
        var other = Usage.of(List.of("确认撤销"), List.of("surely"), "", "");
        assertThatThrownBy(() -> new Commands(List.of(new First(UNDO), new Second(other))))
                .hasMessageContaining("都要用“确认撤销”这个词");
    }

    @Test
    void aConfirmationIsSaidWithItsWordBeforeTheVerb() {
        var form = UNDO.forms().getLast();
        assertThat(form.verbs()).containsExactly("确认撤销", "confirm undo");
        assertThat(form.example()).isEqualTo("确认撤销 #12");
        assertThat(form.needs()).containsExactly(Slot.RECEIPT);
        assertThat(form.sure()).isTrue();
    }

    @Test
    void oneCommandAnswersAUsageAndItsConfirmation() {
        var commands = new Commands(List.of(new First(UNDO)));
        assertThat(commands.usages()).containsExactly(UNDO);
        assertThat(UNDO.forms())
                .allSatisfy(form -> assertThat(commands.of(form)).isInstanceOf(First.class));
    }

    private record First(Usage usage) implements Command {
        @Override
        public Answer answer(Utterance said, Request request, Known known) {
            return Answer.toast("");
        }
    }

    private record Second(Usage usage) implements Command {
        @Override
        public Answer answer(Utterance said, Request request, Known known) {
            return Answer.toast("");
        }
    }
}
