package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTests {
    private final Spoken spoken = new Spoken();

    @Test
    void eachLineIsOneRecord() {
        assertThat(spoken.lines("拜访 华为\r\n\n  电话 比亚迪\n签单 腾讯 80万")).containsExactly("拜访 华为", "  电话 比亚迪", "签单 腾讯 80万");
    }

    @Test
    void aSemicolonPartsOnlyBeforeAVerb() {
        assertThat(spoken.lines("拜访 华为；电话 比亚迪")).containsExactly("拜访 华为", "电话 比亚迪");
        assertThat(spoken.lines("拜访 华为 谈续约；顺便看产线")).containsExactly("拜访 华为 谈续约；顺便看产线");
    }

    @Test
    void numbersAndBulletsOfAListAreNoWords() {
        assertThat(spoken.lines("1、拜访 华为\n2. 电话 比亚迪\n- 演示 腾讯")).containsExactly("拜访 华为", "电话 比亚迪", "演示 腾讯");
    }

    @Test
    void anAmountAtTheBeginningOfALineIsNoBullet() {
        assertThat(spoken.lines("50万 报价 华为\n3.5万 报价 比亚迪")).containsExactly("50万 报价 华为", "3.5万 报价 比亚迪");
    }

    @Test
    void aFormIsOneLine() {
        var form = spoken.request("拜访 华为", Map.of("note", "一\n二"));
        assertThat(new Grammar(
                                TestUsages.ALL,
                                io.drumbeat.stage.Stages.USUAL,
                                io.drumbeat.calendar.BusinessDays.DEFAULT)
                        .lines(form, spoken.book))
                .containsExactly("拜访 华为");
    }

    @Test
    void moreThanFiftyLinesAreRefusedTogether() {
        var many = "拜访 华为\n".repeat(51);
        assertThat(spoken.lines(many)).hasSize(1);
        assertThat(spoken.means(many)).contains("一次最多记 50 行");
        assertThat(spoken.lines("拜访 华为\n".repeat(50))).hasSize(50);
    }

    @Test
    void aLineThatIsTooLongIsRefusedBeforeItIsRead() {
        var longest = "拜访 华为 " + "谈".repeat(494);
        assertThat(spoken.means(longest)).startsWith("拜访 | customer=华为");
        assertThat(spoken.means(longest + "谈")).isEqualTo("? 这一行有 501 个字，一行最多 500 个字；请分几行发，一行一件事");
        assertThat(Spoken.means(spoken.hears("拜访 华为", Map.of("note", "谈".repeat(500)))))
                .contains("一行最多 500 个字");
    }

    @Test
    void aMessageThatIsTooLongIsRefusedAsAWhole() {
        var many = "拜访 华为 张总\n".repeat(600);
        assertThat(spoken.lines(many)).hasSize(1);
        assertThat(spoken.means(many)).contains("这次发了 5399 个字，一次最多 5000 个字；请分几次发");
    }

    @Test
    void anEmptyMessageIsOneEmptyLine() {
        assertThat(spoken.lines(" \n ")).hasSize(1);
    }

    @Test
    void aDayIsADayWhoeverIsCalledSoForShort() {
        var clinics = new Spoken();
        clinics.add("c90", "明天眼科");
        var named = clinics.means("拜访 明天眼科 聊了聊");
        assertThat(named).contains("customer=明天眼科");
        for (var words : List.of("拜访 华为 明天送样", "明天 拜访 华为 送样", "拜访华为 明天 再去")) {
            assertThat(clinics.means(words)).isEqualTo(new Spoken().means(words));
        }
    }
}
