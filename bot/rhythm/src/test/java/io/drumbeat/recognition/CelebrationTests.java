package io.drumbeat.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.fact.DealFact;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CelebrationTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aWinIsAnnouncedInTheGroup() {
        chat.says("小美", "签单 华为 10万 新客");
        assertThat(chat.group()).singleElement().satisfies(m -> assertThat(m.text())
                .startsWith("🥁 小美 签下新客户 华为"));
    }

    @Test
    void whoSharesAWinIsAnnouncedOnceTheySaidYes() {
        chat.says("小美", "签单 华为 10万 和王五平分");
        assertThat(chat.group().getFirst().text()).startsWith("🥁 小美 签下");
        chat.says("王五", "驳回 #2 没有我的份");
        assertThat(chat.group().getFirst().text()).startsWith("🥁 小美 签下");
        chat.says("王五", "确认撤销 #3");
        chat.says("王五", "批准 #2");
        assertThat(chat.group().getFirst().text()).startsWith("🥁 小美、王五 签下");
    }

    @Test
    void whatIsTakenBackByWhoAgreedToItIsStillWhoWonIts() {
        chat.says("王五", "拜访 华润");
        chat.says("小美", "申请转给我 签单 华润 10万 老客 理由:一直是我");
        chat.says("老雷", "批准 #3");
        assertThat(chat.group().getLast().text()).startsWith("🥁 小美 签下 华润");
        chat.says("老雷", "确认撤销 #4");
        assertThat(chat.group().getLast().text()).startsWith("更正：小美 签下 华润 的消息已撤回");
    }

    @Test
    void onePressPraisesEverybodyWhoSharesAWin() {
        chat.says("小美", "签单 华为 10万 和王五平分");
        chat.says("王五", "批准 #2");
        var pressed = chat.presses("老雷", chat.group().getFirst(), "赞 小美、王五");
        assertThat(pressed.outcome().toast()).isEqualTo("已赞 小美、王五，一共 1 人");
        assertThat(chat.group().getFirst().text()).contains("👏 1 人点赞：老雷");
        assertThat(chat.presses("老雷", chat.group().getFirst(), "赞 小美、王五")
                        .outcome()
                        .toast())
                .startsWith("你已经赞过");
    }

    @Test
    void whatIsSharedCountsOnEverybodysBoardAndOnceForTheTeam() {
        chat.says("小美", "签单 华为 10万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("王五", "进度").botMentions("签单额 ¥50,000");
        chat.says("小美", "今天").botMentions("签单额 ¥50,000");
        chat.says("小美", "进度").botMentions("签单额 ¥50,000");
        chat.says("老雷", "团队").botMentions("签单额 ¥100,000");
    }

    @Test
    void eachMemberIsCountedOnce() {
        chat.says("小美", "签单 华为 10万");
        var announced = chat.group().getFirst();
        chat.presses("王五", announced, "赞 小美");
        chat.presses("老雷", announced, "赞 小美");
        var again = chat.presses("王五", announced, "赞 小美").recordsNothing();
        assertThat(again.outcome().toast()).isEqualTo("你已经赞过 小美 这一单了");
        assertThat(chat.group().getFirst().text()).contains("👏 2 人点赞：王五、老雷");
    }

    @Test
    void nobodyPraisesThemselves() {
        chat.says("小美", "签单 华为 10万");
        var pressed = chat.presses("小美", chat.group().getFirst(), "赞 小美").recordsNothing();
        assertThat(pressed.outcome().toast()).startsWith("不能赞自己");
    }

    @Test
    void takingTheWinBackRetractsTheAnnouncement() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "确认撤销 #2");
        assertThat(chat.group().getFirst().text()).startsWith("更正：小美 签下 华为 的消息已撤回");
        var late = chat.presses("王五", chat.group().getFirst(), "赞 小美").recordsNothing();
        assertThat(late.outcome().toast()).isEqualTo("小美 这一单已经撤回了");
    }

    @Test
    void aCompanyMayKeepTheAmountOutOfTheGroup() {
        var won = new DealFact.DealWon("c1", "d1", Money.yuan(100_000), "云盘", true);
        var winner = chat.people().get("mei");
        var card = chat.recorder()
                .ask(known -> new Cheers(WinAmounts.HIDDEN).announcement(winner, "华为", won, List.of(), known));
        assertThat(PlainText.of(card))
                .contains("小美 签下新客户 华为")
                .contains("云盘")
                .contains("赞")
                .doesNotContain("100,000");
    }
}
