package io.drumbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list can be turned page by page, and narrowed to somebody, a team or a span. */
class NarrowedListsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-02", 10);

    private void deals(String who, String kind, int count) {
        for (var i = 0; i < count; i++) {
            chat.says(who, "商机 新客户%s%d公司 %d万".formatted(kind, i, i + 1));
        }
    }

    @Test
    void whatIsStuckGoesOnOnTheNextPage() {
        deals("小美", "甲", 11);
        chat.at("2026-11-25", 10)
                .says("小美", "卡住")
                .botMentions("我卡住的商机：11 个（第 1 / 2 页）")
                .botMentions("[下一页]");
        chat.says("小美", "下一页").botMentions("第 2 / 2 页").botMentions("[上一页]").botIsSilentAbout("甲0公司");
        chat.says("小美", "上一页").botMentions("第 1 / 2 页").botMentions("甲0公司");
        chat.says("小美", "卡住 第2页").botMentions("第 2 / 2 页");
        chat.says("小美", "下一页").botMentions("第 2 / 2 页");
    }

    @Test
    void whatIsStuckIsNarrowedToSomebodyATeamOrASpan() {
        deals("小美", "甲", 2);
        deals("王五", "乙", 1);
        deals("陈晨", "丙", 1);
        chat.at("2026-11-25", 10).says("小安", "卡住").botMentions("4 个");
        chat.says("小安", "卡住 西南一组").botMentions("西南一组卡住的商机：1 个").botMentions("丙0公司");
        chat.says("小安", "那王五呢").botMentions("王五");
        chat.says("老雷", "卡住 王五").botMentions("王五卡住的商机：1 个");
        chat.says("老雷", "卡住 西南一组").botSays("西南一组里没有你能看到的人");
        chat.says("小美", "卡住 王五").botMentions("王五 的只有本人和主管能看");
        chat.says("老雷", "卡住 10月").botMentions("没有卡住的商机");
        chat.says("老雷", "卡住 11月").botMentions("3 个");
    }

    @Test
    void theFunnelIsNarrowedToATeamAndASpan() {
        deals("小美", "甲", 2);
        deals("陈晨", "丙", 1);
        chat.says("小安", "漏斗").botMentions("3 个商机");
        chat.says("小安", "漏斗 华东一组").botMentions("华东一组的漏斗：2 个商机");
        chat.at("2026-12-02", 10).says("小美", "商机 新客户丁公司 1万");
        chat.says("小美", "漏斗 11月").botMentions("我的2026年11月开的商机漏斗：2 个商机");
    }

    @Test
    void aFunnelLeadsOnToWhatIsStuckWithWhomItIsAbout() {
        deals("小美", "甲", 2);
        deals("陈晨", "丙", 1);
        var own = chat.at("2026-11-25", 10).says("小美", "漏斗").reply();
        chat.presses("小美", own, "卡住").botMentions("我卡住的商机：2 个");
        var theirs = chat.says("老雷", "漏斗 小美").reply();
        chat.presses("老雷", theirs, "卡住 小美@mei").botMentions("小美卡住的商机：2 个");
        chat.presses("老雷", theirs, "客户名单 小美@mei").botMentions("甲0公司");
        var team = chat.says("小安", "漏斗 西南一组").reply();
        chat.presses("小安", team, "卡住 西南一组").botMentions("西南一组卡住的商机：1 个");
        assertThat(team.text()).doesNotContain("[预测]");
    }

    @Test
    void nextStepsAreTurnedAndNarrowedToASpan() {
        for (var i = 0; i < 12; i++) {
            chat.says("小美", "拜访 新客户甲%d公司 11月%d日回访".formatted(i, 4 + i));
        }
        chat.says("小美", "下一步清单").botMentions("12").botMentions("第 1 / 2 页");
        chat.says("小美", "下一页").botMentions("第 2 / 2 页").botMentions("甲11公司");
        chat.says("小美", "下一步清单 本周").botMentions("甲0公司").botIsSilentAbout("甲11公司");
        chat.says("老雷", "下一步清单 小美 下周").botMentions("甲6公司").botIsSilentAbout("甲0公司");
    }

    @Test
    void whatIsOwedIsTurnedAndNarrowed() {
        for (var i = 0; i < 17; i++) {
            chat.says("小美", "签单 新客户甲%d公司 %d万".formatted(i, i + 1));
        }
        chat.says("小安", "欠款").botMentions("第 1 / 2 页");
        chat.says("小安", "下一页").botMentions("第 2 / 2 页");
        chat.says("小安", "欠款 西南一组").botMentions("西南一组的应收都收齐了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"记录 西南一组 本月", "西南一组 本月 商机", "本月 商机 西南一组", "记录 西南一组 最近"})
    void recordsAreNarrowedToATeamByWhoeverSeesIt(String line) {
        deals("小美", "甲", 2);
        deals("陈晨", "丙", 1);
        chat.says("小安", line).botMentions("西南一组").botMentions("丙0公司").botIsSilentAbout("甲0公司");
        chat.says("老雷", line).botIsSilentAbout("丙0公司").botIsSilentAbout("甲0公司");
    }

    @Test
    void aKindIsHeardAfterAnotherListToo() {
        deals("小美", "甲", 1);
        chat.says("小美", "拜访 华为");
        chat.says("小美", "本月 商机").botMentions("甲0公司");
        chat.says("小美", "本月 拜访").botMentions("华为").botIsSilentAbout("甲0公司");
        chat.says("小美", "最近 拜访").botMentions("华为").botIsSilentAbout("甲0公司");
    }

    @Test
    void customersAreListedOfATeam() {
        deals("小美", "甲", 1);
        deals("陈晨", "丙", 12);
        chat.says("小安", "客户 西南一组").botMentions("西南一组 的客户：12 家").botIsSilentAbout("甲0公司");
        chat.says("小安", "客户名单 西南一组").botMentions("第 1 / 2 页");
        chat.says("小安", "下一页").botMentions("第 2 / 2 页").botIsSilentAbout("甲0公司");
        chat.says("老雷", "客户名单 西南一组").botSays("西南一组里没有你能看到的人");
    }

    @Test
    void wherePagesEndNothingIsTurned() {
        assertThat(chat.says("小美", "下一页").reply().text()).isNotBlank();
        chat.says("小美", "下一页").recordsNothing();
    }
}
