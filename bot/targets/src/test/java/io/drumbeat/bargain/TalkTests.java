package io.drumbeat.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bargaining in the words that people use, and nothing that stands in each other's way. */
class TalkTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    /** What somebody says to an offer is asked back with the press that says it. */
    @ParameterizedTest
    @CsvSource({
        "'我觉得太高了，300万行不行', 我觉得太高了",
        "'300万吧，原因 新客户少', 新客户少",
        "'目标太高了，我只能300万', 目标太高了",
        "'太高了 300万', 太高了",
        "'最多300万吧，大客户走了', 大客户走了",
    })
    void aFigureInPlainWordsIsOfferedAsACounter(String words, String reason) {
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        var asked = chat.says("小美", words)
                .botMentions("还价 ¥3,000,000？提给你的是 ¥6,000,000")
                .recordsNothing();
        var press = asked.reply().card().elements().stream()
                .filter(Element.Buttons.class::isInstance)
                .map(Element.Buttons.class::cast)
                .flatMap(buttons -> buttons.buttons().stream())
                .findFirst()
                .orElseThrow();
        chat.presses("小美", asked.reply(), press.words()).botMentions("已还价：2027年 签单额目标 ¥3,000,000");
        chat.says("王五", "接受目标");
        chat.says("老雷", "签发目标").botMentions("小美 还价 ¥3,000,000：" + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"太高了", "目标有点高", "我觉得目标太高了！"})
    void withoutAFigureTheOfferIsShownWithItsWayToCounter(String words) {
        chat.says("小美", words).botMentions("没有等你答复的目标").recordsNothing();
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.says("小美", words).botMentions("[还价]").recordsNothing();
    }

    @Test
    void aBareYesTakesTheOneThingThatWaits() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前");
        chat.says("小美", "接受").botMentions("¥500,000 → ¥600,000");
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥600,000");
        chat.says("老雷", "改目标 小美 2027-01 60万 原因 大客户提前");
        chat.says("老雷", "改目标 小美 2027-02 60万 原因 大客户提前");
        chat.says("小美", "接受").recordsNothing();
    }

    /** Whoever is asked answers a wish with another figure. */
    @Test
    void aWishOfARepDoesNotStandInTheWayOfTheManager() {
        var wish = chat.says("小美", "改目标 小美 12月 45万 原因 两个客户推迟");
        var other = chat.says("老雷", "改目标 小美 12月 55万 原因 折中").botMentions("在等 小美 同意");
        assertThat(wish.outcome().recorded()).isNotEmpty();
        assertThat(chat.direct("小美").getLast().text()).contains("¥550,000", "折中");
        chat.says("小美", "接受 #" + other.outcome().recorded().getLast().receipt());
        chat.says("小美", "目标 12月 签单额").botMentions("签单额 | ¥550,000");
    }

    /** Several small steps within a month are one large one. */
    @Test
    void theBandIsThatOfTheMonthAndNotOfTheStep() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 加");
        chat.says("小美", "接受");
        chat.says("老雷", "改目标 小美 12月 65万 原因 加")
                .botMentions("一个月里总共最多改 20%（¥400,000 到 ¥600,000）")
                .recordsNothing();
        chat.says("老雷", "改目标 小美 12月 45万 原因 减").botMentions("在等 小美 同意");
        chat.says("小美", "接受");
        chat.at("2026-12-01", 10);
        chat.says("老雷", "改目标 小美 12月 54万 原因 加").botMentions("在等 小美 同意");
    }

    @ParameterizedTest
    @CsvSource({
        "改目标 小美 12月 60万, 改目标 小美 12月 60万 原因 大客户提前",
        "还价 12月 45万, 还价 12月 45万 原因 客户少",
    })
    void nothingIsAskedForOnceItWasSaidAsAWhole(String half, String whole) {
        chat.says("小美", half.replace("小美 ", "")).botMentions("要写原因");
        chat.says("小美", whole.replace("小美 ", "")).botMentions("在等 老雷 同意").botIsSilentAbout("还等着");
    }

    @Test
    void theSilentAreRemindedOnceADay() {
        chat.says("老雷", "催一下没答复的").botMentions("没有等你签发的目标").recordsNothing();
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.says("小美", "接受目标");
        chat.says("老雷", "催一下没答复的").botMentions("已提醒 王五");
        assertThat(chat.direct("王五")).hasSize(2);
        assertThat(chat.direct("王五").getLast().text()).contains("2026-12-05 前答复", "[接受]");
        chat.says("老雷", "催目标").botMentions("今天催过 王五 了").recordsNothing();
        chat.says("老雷", "谁还没答复目标").botMentions("没答的：王五");
    }

    @Test
    void whatWaitsIsReadInFullUnderItsNumber() {
        var asked =
                chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前").outcome().recorded().getFirst();
        chat.says("老雷", "#" + asked.receipt())
                .botMentions("小美 2026年12月 签单额目标 ¥500,000 → ¥600,000")
                .botMentions("大客户提前");
        var yes = chat.says("小美", "接受").outcome().recorded().getFirst();
        chat.says("小美", "#" + yes.receipt()).botMentions("¥500,000 → ¥600,000").botMentions("大客户提前");
    }

    /** A round that is not signed changes no target, and is said beside those that stand. */
    @Test
    void whatIsUnderWayIsSaidBesideWhatStands() {
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.says("小美", "目标 2027").botMentions("还在谈的：老雷 提 2027年 签单额 ¥6,000,000，2026-12-05 前答复");
        chat.says("老雷", "目标 2027").botMentions("还在谈的：老雷 提 2027年 签单额 ¥12,000,000");
        chat.says("小美", "目标 12月").botIsSilentAbout("还在谈的");
        chat.says("小美", "接受目标");
        chat.says("王五", "接受目标");
        chat.confirms("老雷", "签发目标");
        chat.says("小美", "目标 2027").botIsSilentAbout("还在谈的");
    }
}
