package io.drumbeat.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;

class PayTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void thePreviewPromisesNoClosingThatThereIsNot() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "提成").botMentions("这是预览，按现在记下的算。").botIsSilentAbout("封存");
    }

    @Test
    void thePreviewExplainsEveryLine() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "签单 华润 50万 老客");
        chat.says("小美", "回款 华润 30万");
        chat.says("小美", "提成").botSays("""
                        小美 2026年11月提成预览
                        已到手 ¥10,500
                        新客户提成 ¥5,000
                        回款 ¥100,000，5%，得 ¥5,000
                        来自 #3
                        老客户提成 ¥5,500
                        回款 ¥300,000，超额累进 200,000 × 1.5% + 100,000 × 2.5%，得 ¥5,500
                        来自 #5""");
    }

    @Test
    void inAGroupOnlyTheFactThatItWasSentIsSaid() {
        var turn = chat.saysInGroup("小美", "提成");
        assertThat(turn.outcome().replies()).anySatisfy(m -> {
            assertThat(m.chat()).isEqualTo(new Chat.Direct("mei"));
            assertThat(m.text()).contains("已到手");
        });
        assertThat(chat.group()).singleElement().satisfies(m -> assertThat(m.text())
                .isEqualTo("小美，已私聊发给你"));
    }

    @Test
    void aManagerDoesNotSeeARepsPayButFinanceDoes() {
        chat.says("老雷", "提成 小美").botSays("小美 的提成只有本人、财务和管理员能看");
        chat.says("钱姐", "提成 小美").botMentions("小美 2026年11月提成预览");
    }

    @Test
    void aPayCardForTheWrongReaderCannotEvenBeMade() {
        var card = new PrivateCard(Card.info("提成"), "mei");
        var wangwu = chat.people().get("wangwu");
        assertThatThrownBy(() -> Say.privately(wangwu, Say.Kind.PAY, card)).hasMessage("wangwu 不能看 mei 的薪酬");
        assertThat(card.toString()).contains("***");
    }

    @Test
    void thePlanIsReadAloud() {
        chat.says("小美", "读方案").botSays("""
                        提成方案 2026 销售提成
                        2026 销售提成 第 1 版。
                        新客户提成：当月回款金额（客户是新客户） × 5%。
                        老客户提成：当月回款金额（客户是老客户） × 超额累进，每一段按自己的：0起（含） 1.5%，200,000起（含） 2.5%。""");
        chat.says("小美", "读 方案").botMentions("第 1 版");
        chat.says("老雷", "读方案 小美").botSays("小美 的提成方案只有本人、财务和管理员能看");
    }

    @Test
    void aFullRefundLeavesNothing() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "回款 华为 12345.67");
        chat.says("小美", "退款 华为 12345.67");
        chat.says("小美", "提成").botSays("已到手 ¥0");
    }

    @Test
    void moneyThatCountsForNothingYetIsSaidWithWhatItWaitsFor() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 5万 新客");
        chat.says("小美", "回款 华为 3万");
        chat.says("小美", "提成").botMentions("报了还没确认的回款 ¥30,000").botIsSilentAbout("还没分到合同上");
        chat.says("钱姐", "确认回款 全部");
        chat.says("小美", "提成").botIsSilentAbout("还没确认").botIsSilentAbout("还没分到合同上");
        chat.says("小美", "回款 华润 2万");
        chat.says("钱姐", "确认回款 全部");
        chat.says("小美", "提成").botMentions("还没分到合同上的回款 ¥20,000");
        chat.says("小美", "签单 华润 1万美元 老客");
        chat.says("小美", "提成").botMentions("公司还没有给汇率的 USD 10,000");
        chat.says("王五", "提成").botIsSilentAbout("合同上").botIsSilentAbout("汇率");
    }
}
