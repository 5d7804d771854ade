package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 王五 goes from 老雷 to 方姐 on 1 July 2027: each has them for the working days that are theirs, and together they have the year. */
class TransferTests {
    private static final String PEOPLE = """
            teams: [{id: east-1, name: 华东一组}, {id: south-1, name: 华南一组}]
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: fang, name: 方姐, role: manager, team: south-1}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei}
              - {id: chen, name: 陈晨, role: rep, team: south-1, manager: fang}
              - id: wangwu
                name: 王五
                role: rep
                team: east-1
                manager: lei
                since: [{from: 2027-07-01, team: south-1, manager: fang}]
            """;
    private final Rehearsal chat = new Rehearsal(PEOPLE).at("2026-11-25", 10);

    @Test
    void eachTeamHasThemForItsWorkingDaysAndShowsWhatRemains() {
        chat.says("老雷", "目标 推算 2027 总额 1200万 不分季节")
                .botMentions("王五 | ¥3,000,000 | ¥6,000,000 | 50% | 在岗 129/261 天")
                .botMentions("团队 | ¥3,000,000");
        chat.says("方姐", "目标 推算 2027 总额 1200万 不分季节")
                .botMentions("王五 | ¥3,000,000 | ¥6,000,000 | 50% | 在岗 132/261 天")
                .botMentions("团队 | ¥3,000,000");
    }

    @Test
    void whatBothSignTogetherIsTheirYear() {
        chat.confirms("方姐", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.at("2026-12-07", 10).confirms("方姐", "签发目标");
        chat.confirms("老雷", "签发目标");
        chat.says("王五", "目标 2027 签单额").botMentions("签单额 | ¥6,000,000 |");
        chat.says("王五", "目标 2027 签单额").botMentions("2027年第二季度 | ¥1,500,000").botMentions("商定：王五 2027年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-02", "2027-02-15", "2027-05-31", "2027-10-08", "2027-12-31"})
    void whateverTheDayBothPartsAreTheWhole(String day) {
        var moved = new Rehearsal(PEOPLE.replace("2027-07-01", day)).at("2026-11-25", 10);
        var parts = new long[2];
        var days = 0;
        for (var leader : List.of("老雷", "方姐")) {
            var text = moved.says(leader, "目标 推算 2027 总额 1200万 不分季节").reply().text();
            var row = Pattern.compile("王五 \\| ¥([\\d,.]+) .*在岗 (\\d+)/261 天").matcher(text);
            assertThat(row.find()).as(text).isTrue();
            parts[leader.equals("老雷") ? 0 : 1] = fen(row.group(1));
            days += Integer.parseInt(row.group(2));
            var all = Pattern.compile("(?m)^(?:小美|陈晨|王五|团队) \\| ¥([\\d,.]+)").matcher(text);
            assertThat(all.results().mapToLong(one -> fen(one.group(1))).sum()).isEqualTo(1_200_000_000L);
        }
        assertThat(days).isEqualTo(261);
        assertThat(parts[0] + parts[1]).isBetween(599_999_999L, 600_000_001L);
    }

    private static long fen(String said) {
        return new BigDecimal(said.replace(",", "")).movePointRight(2).longValueExact();
    }
}
