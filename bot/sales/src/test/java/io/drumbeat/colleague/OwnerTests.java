package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.OwnersKept;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @Test
    void whoeverBringsACustomerKeepsIt() {
        chat.says("小美", "拜访 新客户金石机械 谈设备");
        chat.says("王五", "拜访 金石机械");
        chat.says("老雷", "客户 金石机械").botMentions("负责人 小美");
    }

    @Test
    void aManagerNamesAnotherOwner() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        var shown =
                chat.says("老雷", "改 客户 瑞丰粮油 负责人 小美").botMentions("交接 王五 → 小美").recordsNothing();
        chat.presses("老雷", shown.reply(), "确认交接 王五 → 小美 2026-11-23 瑞丰粮油");
        chat.says("小美", "推进 瑞丰粮油 意向").botMentions("已记录推进");
        chat.says("王五", "推进 瑞丰粮油 报价").botMentions("由别的同事跟进").recordsNothing();
    }

    @Test
    void aCustomerOfNobodyIsGivenAtOnce() {
        chat.says("老雷", "改 客户 华为 负责人 小美").botSays("华为 的负责人定为 小美 #2\n[撤销]");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("老雷 把 华为 交给你跟");
        chat.says("王五", "报价 华为 5万").botMentions("由别的同事跟进").recordsNothing();
        chat.says("老雷", "撤销 #2");
        chat.says("王五", "报价 华为 5万").botMentions("已记录报价");
    }

    @Test
    void nobodyElseNamesOne() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("小美", "改 客户 瑞丰粮油 负责人 小美").botMentions("由主管或管理员改").recordsNothing();
        chat.says("老赵", "改 客户 瑞丰粮油 负责人 陈晨").botMentions("没有客户“瑞丰粮油”").recordsNothing();
        chat.says("老雷", "改 客户 瑞丰粮油 负责人 陈晨").botMentions("没有能跟客户的同事“陈晨”").recordsNothing();
    }

    @Test
    void withoutAnOwnerTheLastRecordIsPutRight() {
        chat.says("小美", "拜访 华为 谈续约");
        chat.says("小美", "改 客户 华润").botMentions("客户 华为 → 华润");
    }

    @Test
    void nothingIsPutOnAColleaguesCustomerLater() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("小美", "签单 华为 5万");
        chat.says("小美", "确认改 #3 客户:瑞丰粮油").botMentions("不能改到它名下").recordsNothing();
    }

    @Test
    void namesOneMayNotSeeAreNeverSuggested() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        for (var guess : List.of("瑞丰良油", "瑞丰", "瑞", "ruifeng", "rfly", "锐丰粮油")) {
            assertThat(chat.says("小美", "签单 %s 5万".formatted(guess))
                            .recordsNothing()
                            .reply()
                            .text())
                    .as(guess)
                    .doesNotContain("瑞丰粮油")
                    .doesNotContain("王五");
            chat.says("小美", "算了");
            assertThat(chat.says("小美", "客户 " + guess).reply().text()).as(guess).doesNotContain("瑞丰粮油");
        }
        chat.says("王五", "拜访 瑞丰").botMentions("瑞丰粮油");
    }

    /** Every part of a name, every character of it wrong or missing, and every longer name. */
    @Test
    void whoeverGuessesAtANameIsAnsweredAsWhereNobodyIsCalledSo() {
        var hidden = "瑞丰粮油";
        var elsewhere = new Rehearsal().at("2026-11-23", 10);
        chat.says("王五", "商机 新客户%s 30万".formatted(hidden));
        elsewhere.says("王五", "商机 新客户大江南北 30万");
        var guesses = new LinkedHashSet<String>();
        for (var i = 0; i < hidden.length(); i++) {
            guesses.add(hidden.substring(0, i) + "蓝" + hidden.substring(i + 1));
            guesses.add(hidden.substring(0, i) + hidden.substring(i + 1));
            guesses.add(hidden.substring(0, Math.max(2, i)));
        }
        List.of("集团", "科技", "技术", "食品", "云").forEach(more -> guesses.add(hidden + more));
        for (var line : List.of("签单 %s 5万", "拜访 %s", "%s 聊了一下", "新客户 %s", "客户 %s", "拜访 新客户%s")) {
            for (var guess : guesses) {
                var said = line.formatted(guess);
                assertThat(answer(chat, said)).as(said).isEqualTo(answer(elsewhere, said));
            }
        }
    }

    private static String answer(Rehearsal where, String line) {
        var answer = where.says("小美", line).reply().text();
        where.says("小美", "算了");
        return answer;
    }

    @Test
    void ofTheWholeNameOnlyThatAColleagueHasOneIsSaid() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        for (var line : List.of("拜访 新客户瑞丰粮油", "新客户 瑞丰粮油", "拜访 新客户瑞丰粮油有限公司")) {
            chat.says("小美", line)
                    .botMentions("另有一家同名客户，由别的同事跟进。")
                    .botIsSilentAbout("王五")
                    .botIsSilentAbout("c2")
                    .recordsNothing();
            chat.says("小美", "算了");
        }
    }

    @Test
    void aGroupOfCompaniesIsAskedAboutBesideTheOneOfItsName() {
        chat.says("小美", "商机 新客户瑞丰粮油 30万");
        chat.says("小美", "商机 瑞丰粮油集团 10万")
                .botMentions("“瑞丰粮油集团”是客户瑞丰粮油吗，还是一个新客户？")
                .recordsNothing();
    }

    @Test
    void aNewNameNearAKnownOneIsAsked() {
        chat.says("小美", "拜访 新客户金石机械");
        var asked =
                chat.says("小美", "拜访 新客户金石").botMentions("名字相近的有 金石机械，是同一家吗？").recordsNothing();
        chat.presses("小美", asked.reply(), "拜访 新客户金石@new")
                .botMentions("已记录拜访 #3")
                .botMentions("客户 金石");
    }

    @Test
    void afterAHandoverTheReceiversWordsMeanTheSameDeal() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("老雷", "确认交接 王五 → 小美");
        chat.says("小美", "报价 瑞丰粮油 28万").botMentions("已记录报价");
        chat.says("小美", "签单 瑞丰粮油 28万 老客").botMentions("已记录签单");
        chat.says("小美", "客户 瑞丰粮油").botMentions("未回款 ¥280,000（签约 ¥280,000）");
        chat.says("小美", "漏斗").botMentions("还没有进行中的商机");
    }

    @Test
    void whatWasHandedOverIsNotTakenBackByWhoGaveIt() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("老雷", "确认交接 王五 → 小美");
        chat.says("王五", "确认撤销 #2").botSays("#2 的客户交给别的同事了，改或撤销请他现在的负责人或主管来做").recordsNothing();
        chat.says("老雷", "确认撤销 #2").botMentions("已撤销 #2");
    }

    @Test
    void atTheUpgradeEachCustomerKeepsWhoseItWas() {
        var earlier = chat.recorder();
        var at = Instant.parse("2026-11-20T02:00:00Z");
        visit("mei", "1", at);
        visit("wangwu", "2", at);
        OwnersKept.record(earlier, TODAY, at.plusSeconds(60));
        chat.says("老雷", "客户 华为").botMentions("负责人 王五");
        visit("mei", "3", at.plusSeconds(120));
        OwnersKept.record(earlier, TODAY, at.plusSeconds(180));
        chat.says("老雷", "客户 华为").botMentions("负责人 王五");
    }

    private void visit(String person, String message, Instant at) {
        chat.recorder()
                .note(
                        message,
                        person,
                        at,
                        List.of(new Noted(
                                LocalDate.of(2026, 11, 20),
                                false,
                                List.of(new ActivityFact.ActivityLogged(
                                        ActivityFact.Activity.VISIT, "huawei", null, null, null)))));
    }
}
