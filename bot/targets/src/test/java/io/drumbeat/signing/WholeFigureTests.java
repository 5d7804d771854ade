package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody comes in March, somebody goes in May and somebody is another's from July on; all bargain. At any level and at any time the people's targets
 * with what is left over are what the company wants, to the fen.
 */
class WholeFigureTests {
    private static final String PEOPLE = """
            teams: [{id: east-1, name: 华东一组}, {id: south-1, name: 华南一组}]
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: fang, name: 方姐, role: manager, team: south-1}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, maturity: 成熟}
              - {id: lisi, name: 李四, role: rep, team: east-1, manager: lei, maturity: 成熟, left: 2027-05-14}
              - {id: bai, name: 白露, role: rep, team: east-1, manager: lei, joined: 2027-03-08}
              - {id: chen, name: 陈晨, role: rep, team: south-1, manager: fang}
              - id: wangwu
                name: 王五
                role: rep
                team: east-1
                manager: lei
                maturity: 成熟
                since: [{from: 2027-07-12, team: south-1, manager: fang}]
              - {id: an, name: 小安, role: admin}
            """;
    private static final String SENDING = "发布目标 2027 总额 %s 签单额 季节 6 5 8 8 8 9 8 8 9 9 10 12 截止 2026-12-05";

    private final Rehearsal chat = new Rehearsal(PEOPLE).at("2026-11-25", 10);

    private void signed() {
        chat.confirms("老雷", SENDING.formatted("1800.01万"));
        chat.confirms("方姐", SENDING.formatted("777.77万"));
        chat.says("小美", "还价 签单额 440万 原因 客户少");
        chat.says("白露", "接受目标");
        chat.at("2026-12-07", 10);
        chat.says("老雷", "另定目标 李四 150.03万 原因 交接");
        chat.confirms("老雷", "签发目标").botMentions("已签发");
        chat.confirms("方姐", "签发目标").botMentions("已签发");
    }

    @Test
    void whatTheCompanyWantsIsFoundAtEveryLevel() {
        signed();
        chat.says("老雷", "目标 2027 签单额").botMentions("推算时没有分给谁的（不在合计里）").botMentions("连同留在团队的，公司要 | ¥18,000,100 | —");
        chat.says("方姐", "目标 2027 签单额").botMentions("连同留在团队的，公司要 | ¥7,777,700 | —");
        addsUp("老雷", "");
        chat.says("小安", "目标 公司 2027 签单额").botMentions("连同留在团队的，公司要 | ¥25,777,800 | —");
    }

    /** Whoever comes, goes and moves on whichever day, however they bargain, and whatever was said since. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-04, 2027-12-30, 2027-01-29, 300.03, 2027-11",
        "2027-12-01, 2027-02-01, 2027-10-08, 900, 2027-05",
        "2027-06-30, 2027-06-30, 2027-06-30, 612.34, 2027-06",
        "2027-08-02, 2027-03-31, 2027-12-31, 480, 2027-01",
    })
    void whateverTheDaysEveryLevelIsTheSumOfWhatIsBelowIt(
            String joined, String left, String moved, String wanted, String month) {
        var other = new Rehearsal(PEOPLE.replace("2027-03-08", joined)
                        .replace("2027-05-14", left)
                        .replace("2027-07-12", moved))
                .at("2026-11-25", 10);
        other.confirms("老雷", SENDING.formatted("1800.01万"));
        other.confirms("方姐", SENDING.formatted("777.77万"));
        other.says("小美", "还价 签单额 %s万 原因 客户少".formatted(wanted));
        other.at("2026-12-07", 10).confirms("老雷", "签发目标").botMentions("已签发");
        other.confirms("方姐", "签发目标").botMentions("已签发");
        other.says("老雷", "改目标 小美 %s 33.33万 原因 淡季".formatted(month));
        other.says("小美", "接受");
        other.says("老雷", "请假 小美 %s-08到%s-11".formatted(month, month));
        addsUp(other, "老雷", "");
        assertThat(whole(other, "老雷", " 2027")).isEqualTo(1_800_010_000L);
        assertThat(whole(other, "方姐", " 2027")).isEqualTo(777_770_000L);
        assertThat(whole(other, "小安", "公司 2027")).isEqualTo(2_577_780_000L);
    }

    /** A change that two agreed on moves the sum of the team, and whoever agrees to it reads by how much. */
    @Test
    void aChangeSaysByHowMuchTheTeamIsOffWhatWasSigned() {
        signed();
        chat.says("老雷", "改目标 小美 2027-02 20万 原因 淡季").botMentions("签发时的合计");
        assertThat(chat.direct("小美").getLast().text()).contains("签发时的合计");
        chat.says("小美", "接受 #9");
        chat.says("老雷", "目标 2027 签单额").botMentions("签发后改动、调动的（不在合计里） | ¥").botMentions("连同留在团队的，公司要 | ¥18,000,100 | —");
        addsUp("老雷", "");
    }

    @Test
    void leaveIsLeftOverToo() {
        signed();
        chat.says("老雷", "请假 小美 2027-02-01到2027-02-12");
        chat.says("老雷", "目标 2027 签单额").botMentions("请假留在团队的").botMentions("连同留在团队的，公司要 | ¥18,000,100 | —");
        addsUp("老雷", "");
    }

    /** Before anything is signed the file's targets of who comes and goes are whole with what their other days have. */
    @ParameterizedTest
    @CsvSource({"2027-03, 小美", "2027-05, 王五"})
    void whoComesOrGoesLeavesTheirOtherDaysInSight(String month, String name) {
        var people = PEOPLE.replace(
                        "name: 小美, role: rep, team: east-1, manager: lei, maturity: 成熟",
                        "name: 小美, role: rep, team: east-1, manager: lei, maturity: 成熟, joined: 2027-03-10")
                .replace("since: [{from: 2027-07-12, team: south-1, manager: fang}]", "left: 2027-05-14");
        var text = new Rehearsal(people)
                .at("2026-11-25", 10)
                .says("老雷", "目标 " + month + " 签单额")
                .botMentions("未到岗、离开的日子留在团队的（不在合计里）")
                .reply()
                .text();
        // 小美 has 50万 a month, 王五 30万
        assertThat(figure(text, "连同留在团队的，公司要")).isEqualTo(80_000_000);
        assertThat(text).contains(name + " | ¥");
    }

    /** The months make up the quarters, and they the year, of what each has, of what is left over and of all of it. */
    private void addsUp(String who, String about) {
        addsUp(chat, who, about);
    }

    private static void addsUp(Rehearsal chat, String who, String about) {
        var year = 0L;
        for (var quarter = 1; quarter <= 4; quarter++) {
            var months = 0L;
            for (var month = 3 * quarter - 2; month <= 3 * quarter; month++) {
                months += whole(chat, who, "%s 2027-%02d".formatted(about, month));
            }
            assertThat(whole(chat, who, "%s 2027Q%d".formatted(about, quarter))).isEqualTo(months);
            year += months;
        }
        assertThat(whole(chat, who, about + " 2027")).isEqualTo(year);
    }

    /** Every row of the table of people but the last makes up the last. */
    private static long whole(Rehearsal chat, String who, String words) {
        var text = chat.says(who, "目标 " + words + " 签单额").reply().text();
        var rows = text.lines()
                .dropWhile(line -> !line.startsWith("同事 | "))
                .skip(1)
                .takeWhile(line -> line.contains(" | "))
                .toList();
        if (!rows.getLast().startsWith("连同")) {
            return rows.stream().mapToLong(row -> fen(row.split(" \\| ")[1])).sum();
        }
        var sum = rows.stream()
                .filter(row -> !row.startsWith("连同"))
                .mapToLong(row -> fen(row.split(" \\| ")[1]))
                .sum();
        assertThat(figure(text, "连同留在团队的，公司要")).as(text).isEqualTo(sum);
        return sum;
    }

    private static long figure(String text, String row) {
        var found = Pattern.compile("(?m)^" + row + " \\| (\\S+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return fen(found.group(1));
    }

    private static long fen(String said) {
        var minus = said.startsWith("−");
        var value =
                new BigDecimal(said.replaceAll("[¥,−]", "")).movePointRight(2).longValueExact();
        return minus ? -value : value;
    }
}
