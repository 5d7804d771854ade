package io.drumbeat.signing;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

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
                .botMentions("王五 | ¥2,965,517.24 | ¥6,000,000 | 50% | 在岗 129/261 天")
                .botMentions("团队 | ¥3,034,482.76");
        chat.says("方姐", "目标 推算 2027 总额 1200万 不分季节")
                .botMentions("王五 | ¥3,034,482.76 | ¥6,000,000 | 50% | 在岗 132/261 天")
                .botMentions("团队 | ¥2,965,517.24");
    }

    @Test
    void whatBothSignTogetherIsTheirYear() {
        chat.says("方姐", "确认发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.says("老雷", "确认发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.at("2026-12-07", 10).says("方姐", "确认签发目标");
        chat.says("老雷", "确认签发目标");
        chat.says("王五", "目标 2027 签单额").botMentions("签单额 | ¥6,000,000 |");
        chat.says("王五", "目标 2027 签单额").botMentions("2027年第二季度 | ¥1,482,758.62").botMentions("商定：王五 2027年");
    }
}
