package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** No to a record that is offered records nothing, in whichever words; yes still does, and another kind is taken instead. */
class DeniedProposalTests {
    private static final String TALKED = "华为那边聊了一下";
    private static final List<String> OFFERED = List.of("客户说签单 华为 50万", TALKED, "听说华为回款 20万", "华为那边应该是丢了，嫌贵");

    private static final List<String> NO = List.of(
            "不是", "不", "不对", "没有", "没", "没呢", "没有啊", "不是的", "不是签单", "不是拜访", "不是回款", "没签", "还没签呢", "没签单", "没到账", "还没到账",
            "华为还没签", "没这回事", "没有的事", "搞错了", "不算", "不算拜访", "唔系", "冇", "no", "不是我签的", "不是我去的", "华润没签", "没拜访", "未签", "别记",
            "不要记", "是别人签的", "是同事去的", "没有签", "还早呢", "是下周才签", "对方没签", "签单？没有", "拜访？没去");

    @Test
    void noRecordsNothing() {
        var softly = new SoftAssertions();
        for (var offered : OFFERED) {
            for (var no : NO) {
                var chat = new Rehearsal().at("2026-11-25", 10);
                var asked = chat.says("小美", offered);
                if (asked.outcome().draft() == null) {
                    continue;
                }
                var answer = chat.says("小美", no);
                softly.assertThat(answer.outcome().recorded())
                        .as("%s / %s: %s", offered, no, answer.reply().text())
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    /** Whoever says plainly no is not asked again. */
    @Test
    void aPlainNoEndsIt() {
        for (var no : List.of("不是", "没有", "不是拜访", "不对", "唔系", "别记", "没这回事")) {
            var chat = new Rehearsal().at("2026-11-25", 10);
            chat.says("小美", TALKED);
            chat.says("小美", no).botMentions("不记了");
            assertThat(chat.says("小美", "是").outcome().recorded()).as(no).isEmpty();
        }
    }

    @Test
    void yesAndAnotherKindRecord() {
        for (var yes : List.of("是", "对", "记下", "是的")) {
            var chat = new Rehearsal().at("2026-11-25", 10);
            chat.says("小美", TALKED);
            assertThat(chat.says("小美", yes).outcome().recorded()).as(yes).isNotEmpty();
        }
        for (var other : List.of("不是，是电话", "电话", "是电话", "应该算电话", "不，打的电话")) {
            var chat = new Rehearsal().at("2026-11-25", 10);
            chat.says("小美", TALKED);
            var told = chat.says("小美", other);
            assertThat(told.outcome().recorded())
                    .as(other + told.reply().text())
                    .isNotEmpty();
            assertThat(told.reply().text()).as(other).contains("电话");
        }
    }
}
