package io.drumbeat.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 小美 has 50万 to sign each month and 王五 30万; who comes, goes or becomes another team's has the days they are there. */
class WhoComesAndGoesTests {
    private static final String COMPANY = """
            teams:
              - {id: east-1, name: 华东一组}
              - {id: south-1, name: 华南一组}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: fang, name: 方姐, role: manager, team: south-1}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, %s}
              - {id: wangwu, name: 王五, role: rep, team: east-1, manager: lei, %s}
              - {id: an, name: 小安, role: admin}
            """;
    private static final String JOINS = "joined: 2026-08-17, maturity: 成熟";
    private static final String MOVES = "since: [{from: 2026-09-16, team: south-1, manager: fang}]";

    private final Rehearsal chat = of(JOINS, MOVES);

    private static Rehearsal of(String mei, String wangwu) {
        return new Rehearsal(COMPANY.formatted(mei, wangwu)).at("2026-11-25", 10);
    }

    /** Of the table of parts, what the first column of figures comes to, and what the card says it should. */
    private void isTheSumOfItsParts(String who, String words) {
        assertSums(chat, who, words);
    }

    private static void assertSums(Rehearsal chat, String who, String words) {
        var card = chat.says(who, words).reply().text();
        var whole = card.lines().filter(line -> line.startsWith("签单额 | ")).findFirst();
        var parts = parts(card);
        assertThat(whole).as(card).isPresent();
        // the head is in whole yuan
        assertThat(yuan(parts))
                .as(words + "\n" + card)
                .isEqualTo(yuan(fen(whole.get().split(" \\| ")[1])));
    }

    /** What the first column of the table of parts comes to. */
    private static long parts(String card) {
        return card.lines()
                .dropWhile(line -> !line.startsWith("分解 | "))
                .skip(1)
                .takeWhile(line -> line.contains(" | "))
                .mapToLong(line -> fen(line.split(" \\| ")[1]))
                .sum();
    }

    private static long yuan(long fen) {
        return Math.round(fen / 100.0);
    }

    private static long fen(String money) {
        return Math.round(Double.parseDouble(money.replaceAll("[¥,]", "")) * 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"目标 2026", "目标 2026Q3", "目标 2026-07", "目标 2026-08", "目标 2026-09", "目标 公司 2026Q3", "目标 公司 2026-09"
            })
    void everyParentIsTheSumOfItsParts(String words) {
        isTheSumOfItsParts(words.contains("公司") ? "小安" : "老雷", words);
    }

    @Test
    void whoJoinsOwesTheDaysTheyAreHere() {
        // 17 August is the eleventh of 21 working days
        chat.says("老雷", "目标 小美 2026-08").botMentions("签单额 | ¥261,905");
        chat.says("老雷", "目标 小美 2026Q3").botMentions("签单额 | ¥761,905");
        chat.says("老雷", "目标 2026-07").botIsSilentAbout("小美");
    }

    @Test
    void whoLeftOwesTheDaysBefore() {
        // eight of 23 working days
        var left = of(JOINS, "left: 2026-07-10");
        left.says("老雷", "目标 2026-07").botMentions("签单额 | ¥104,348");
        left.says("老雷", "目标 2026Q3").botMentions("王五 | ¥104,347.83").botMentions("签单额 | ¥866,253");
    }

    /** 王五 has eleven of September's 22 working days in one team and eleven in the other. */
    @Test
    void whoBecomesAnotherTeamsIsPartedBetweenBoth() {
        chat.says("老雷", "目标 2026-09").botMentions("王五 | ¥150,000");
        chat.says("方姐", "目标 2026-09").botMentions("签单额 | ¥150,000");
        chat.says("小安", "目标 公司 2026-09").botMentions("王五 | ¥300,000");
    }

    @Test
    void whatLeaveTakesOffStaysWithTheTeamInSight() {
        var away = of(JOINS, "maturity: 成熟");
        away.says("老雷", "请假 小美 12月21日到12月25日");
        away.says("老雷", "目标 12月").botMentions("小美 | ¥391,304.35").botMentions("请假留在团队的（不在合计里） | ¥108,695.65");
    }

    /** The days that are left are those on which somebody works. */
    @Test
    void theDaysThatAreLeftAreTheirOwn() {
        var away = of("maturity: 成熟", "left: 2026-12-15");
        away.says("老雷", "请假 小美 12月21日到12月25日");
        away.at("2026-12-01", 10);
        away.says("老雷", "目标 小美 12月 签单额").botMentions("还有 18 个").botMentions("时限 到 2026-12-31，还有 18 个工作日");
        away.says("老雷", "目标 王五 12月 签单额").botMentions("还有 11 个").botMentions("还有 11 个工作日");
        away.says("老雷", "目标 12月 签单额").botMentions("还有 23 个");
    }

    /** 王五 has a part of September in each team, to the fen, whatever the day; the company has the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-02", "2026-09-09", "2026-09-20", "2026-09-24"})
    void whateverTheDayBothTeamsHaveTheWholeToTheFen(String day) {
        var moved = of("maturity: 成熟", MOVES.replace("2026-09-16", day));
        var parts = Stream.of("老雷", "方姐")
                .mapToLong(leader ->
                        wangwu(moved.says(leader, "目标 2026-09").reply().text()))
                .sum();
        assertThat(parts).isEqualTo(30_000_000);
        assertThat(wangwu(moved.says("小安", "目标 公司 2026-09").reply().text())).isEqualTo(30_000_000);
        moved.says("王五", "目标 2026-09 签单额").botMentions("签单额 | ¥300,000");
    }

    /** A team of one has no row of its own for them, and the head is in whole yuan. */
    private static long wangwu(String card) {
        return card.lines()
                .filter(line -> line.startsWith("王五 | "))
                .findFirst()
                .map(line -> fen(line.split(" \\| ")[1]))
                .orElseGet(() -> parts(card));
    }

    /** In the first three months a quarter, a half and three quarters of the amounts count, and leads do. */
    @Test
    void whoeverIsNewBeginsWithLeadsAndVisitsAndAPartOfTheAmounts() {
        var coming = of("joined: 2026-10-08", "maturity: 成熟");
        // 17 of October's 22 working days at a quarter
        coming.says("小美", "目标 10月").botMentions("签单额 | ¥96,591");
        // five working days of November at a quarter, sixteen at a half
        coming.says("小美", "目标 11月")
                .botMentions("签单额 | ¥220,238")
                .botMentions("拜访 | 42")
                .botMentions("先看线索和拜访，金额按 25%、50% 算；留在团队的签单额 ¥279,761.9");
        assertThat(coming.says("小美", "目标 11月").reply().text()).containsSubsequence("拜访 | 42", "签单额 | ");
        coming.says("小美", "目标 2027-02").botMentions("签单额 | ¥500,000").botIsSilentAbout("先看线索");
        coming.says("老雷", "目标 11月").botMentions("新人爬坡留在团队的（不在合计里） | ¥279,761.9");
        coming.says("小美", "为什么我的目标")
                .botMentions("21/21")
                .botMentions("2026年11月 | ¥500,000 |")
                .botMentions("入职第 1 个月起，金额按 25%、50% 算");
        coming.says("小美", "计分卡").botMentions("入职第 2 个月：先看线索和拜访");
        for (var words : List.of("目标 2026Q4", "目标 10月", "目标 11月", "目标 2027-01")) {
            assertSums(coming, "小美", words + " 签单额");
            assertSums(coming, "老雷", words);
        }
    }

    /** What is agreed with whoever is new holds as it was agreed, and begins from what they have. */
    @Test
    void whatIsAgreedWithWhoeverIsNewIsNotCutOnceMore() {
        var coming = of("joined: 2026-12-01", "maturity: 成熟");
        coming.says("老雷", "目标 小美 12月").botMentions("签单额 | ¥125,000");
        var change = coming.says("老雷", "改目标 小美 12月 14万 原因 带着客户来")
                .botMentions("¥125,000 → ¥140,000")
                .outcome()
                .recorded()
                .getFirst();
        coming.says("小美", "接受 #" + change.receipt());
        coming.says("小美", "目标 12月").botMentions("签单额 | ¥140,000").botIsSilentAbout("留在团队");
    }

    @Test
    void whySaysOnHowManyDaysSomebodyIsHere() {
        var coming = of("joined: 2026-11-16, maturity: 成熟", MOVES);
        coming.says("老雷", "为什么 小美 的目标").botMentions("2026年11月 | ¥500,000 | 11/21 | ¥261,905");
    }

    /** What was agreed for the month in which somebody joins is owed whole, on the days they are here. */
    @Test
    void whatWasAgreedIsNotPartedOnceMore() {
        var coming = of("joined: 2026-11-16, maturity: 成熟", MOVES);
        coming.says("老雷", "目标 小美 12月").botMentions("签单额 | ¥500,000");
        coming.says("老雷", "目标 小美 11月").botMentions("签单额 | ¥261,905");
        var change =
                coming.says("老雷", "改目标 小美 11月 40万 原因 刚来").outcome().recorded().getFirst();
        coming.says("小美", "接受 #" + change.receipt());
        coming.says("小美", "目标 11月").botMentions("签单额 | ¥400,000").botMentions("11月16日–11月22日 | ¥181,818.");
    }
}
