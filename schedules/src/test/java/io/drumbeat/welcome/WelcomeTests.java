package io.drumbeat.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTests {
    private final Rehearsal chat = new Rehearsal();

    private Message welcome(String name) {
        return chat.says(name, "上手").reply();
    }

    private static List<Button> presses(Message message) {
        return Objects.requireNonNull(message.card()).elements().stream()
                .flatMap(element -> element instanceof Element.Buttons(var buttons) ? buttons.stream() : null)
                .toList();
    }

    @Test
    void aRepIsShownTheirOwnCustomer() {
        chat.says("小美", "商机 华为 20万");
        chat.says("小美", "商机 美的 8万");
        assertThat(welcome("小美").text())
                .startsWith("小美，你好，我是鼓点")
                .contains("拜访 华为 谈续约")
                .contains("[今天最要紧的一件] [看 华为] [记一次拜访]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"小美", "老雷", "钱姐", "小安"})
    void eachOfTheThreePressesIsAnsweredAndRecordsNothing(String name) {
        chat.says("小美", "商机 华为 20万");
        var welcome = welcome(name);
        assertThat(presses(welcome)).hasSize(3).allSatisfy(press -> {
            var turn = chat.presses(name, welcome, press.words()).recordsNothing();
            assertThat(turn.reply().text()).doesNotContain("没听懂").doesNotContain("不能");
        });
    }
}
