package io.drumbeat.team;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes, goes or changes teams within a month is partly a team's: its target is one number, whichever card it stands on. */
class OneTargetTests {
    private static final String PEOPLE = """
            teams: [{id: east-1, name: 华东一组}, {id: south-1, name: 华南一组}]
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: fang, name: 方姐, role: manager, team: south-1}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, maturity: 成熟%s}
              - {id: wangwu, name: 王五, role: rep, team: %s, maturity: 成熟, since: [{from: 2026-12-14, team: %s, manager: %s}]}
            """;

    /** 小美 has 50万 a month, 王五 30万; December has 23 working days, nine before the 14th. */
    @ParameterizedTest
    @CsvSource({
        "'', south-1, east-1, lei, 68.3, '682,609'",
        "'', east-1, south-1, fang, 61.7, '617,391'",
        "', left: 2026-12-15', south-1, east-1, lei, 42.2, '421,739'",
        "', joined: 2026-12-08', south-1, east-1, lei, 57.4, '573,913'",
    })
    void theTeamHasOneTargetOnEveryCard(
            String stays, String from, String to, String leader, String brief, String whole) {
        var chat = new Rehearsal(PEOPLE.formatted(
                        stays, from + ", manager: " + (from.equals("east-1") ? "lei" : "fang"), to, leader))
                .at("2026-12-09", 10);
        chat.says("老雷", "目标 12月 签单额").botMentions("签单额 | ¥" + whole);
        chat.says("老雷", "团队").botMentions("¥" + whole);
        chat.says("老雷", "计分卡").botMentions("¥" + whole);
        chat.says("老雷", "预测").botMentions("¥" + whole);
        chat.says("老雷", "为什么 我的目标").botMentions("¥" + whole);
        chat.says("老雷", "团队").botMentions(brief + "万");
    }
}
