package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.team.TeamCard;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 王五 goes from 老雷's team to 方姐's on 1 December; 宗岚, a director, is above both. */
class ReorganisedTests {
    private static final String PEOPLE = """
            teams:
              - {id: east, name: 华东区}
              - {id: east-1, name: 华东一组, parent: east}
              - {id: east-2, name: 华东二组, parent: east}
            people:
              - {id: zong, name: 宗岚, role: director, team: east}
              - {id: lei, name: 老雷, role: manager, team: east-1}
              - {id: fang, name: 方姐, role: manager, team: east-2}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei}
              - id: wangwu
                name: 王五
                role: rep
                team: east-1
                manager: lei
                since:
                  - {from: 2026-12-01, team: east-2, manager: fang}
            """;
    private final Rehearsal chat = new Rehearsal(PEOPLE);

    @Test
    void theManagerOfLastMonthSeesLastMonth() {
        chat.at("2026-11-25", 10).says("王五", "签单 华为 5万");
        chat.at("2026-12-02", 10).says("老雷", "进度 王五 上月").botMentions("签单额 ¥50,000");
        chat.says("老雷", "进度 王五").botSays("王五 的进度只有本人和主管能看");
        chat.says("老雷", "进度 老雷 上月").botMentions("王五 | 5.0万");
    }

    @Test
    void theNewManagerSeesFromTheChangeOn() {
        chat.at("2026-11-25", 10).says("方姐", "进度 王五").botSays("王五 的进度只有本人和主管能看");
        chat.at("2026-12-02", 10).says("王五", "签单 华为 5万");
        chat.says("方姐", "进度 王五").botMentions("签单额 ¥50,000");
        chat.says("方姐", "团队").botMentions("王五 | 5.0万");
        chat.says("方姐", "进度 王五 上月").botSays("王五 的进度只有本人和主管能看");
        assertThat(chat.says("老雷", "团队").reply().text()).doesNotContain("王五");
    }

    @Test
    void theRepAndTheDirectorSeeBoth() {
        chat.at("2026-12-02", 10).says("王五", "进度 上月").botMentions("王五 的进度");
        chat.says("宗岚", "进度 王五 上月").botMentions("王五 的进度");
        chat.says("宗岚", "团队").botMentions("王五 |").botMentions("小美 |");
        chat.says("宗岚", "进度 方姐").botMentions("方姐 的团队");
        chat.says("方姐", "进度 宗岚").botSays("宗岚 的进度只有本人和主管能看");
    }

    @Test
    void whatWasToldThenIsPutRightByWhoManagedThen() {
        chat.at("2026-11-30", 10).says("王五", "电话 华为");
        chat.at("2026-12-01", 10).says("方姐", "撤销 #2").botMentions("没有你的记录 #2");
        chat.says("老雷", "撤销 #2").botMentions("撤销 #2");
    }

    @Test
    void aDealIsAnnouncedWhereTheWinnerWasThatDay() {
        chat.at("2026-11-30", 18).says("王五", "签单 华为 5万");
        chat.at("2026-12-01", 10).says("王五", "签单 华润 6万");
        assertThat(chat.group()).extracting(Message::text).anyMatch(text -> text.contains("华为"));
        assertThat(chat.group()).extracting(Message::text).noneMatch(text -> text.contains("华润"));
    }

    @Test
    void aCardDrawnAgainHasTheTeamItHad() {
        chat.at("2026-11-27", 10).says("王五", "签单 华为 5万");
        var card = chat.part(TeamCard.class);
        var monday = LocalDate.of(2026, 12, 7);
        chat.at("2026-12-08", 10);
        assertThat(team(card, "lei", monday.minusWeeks(1))).contains("王五 |");
        // the Monday of that week was still with 老雷
        assertThat(team(card, "lei", monday)).contains("王五 |");
        assertThat(team(card, "fang", monday)).contains("王五 |");
        assertThat(team(card, "lei", monday.plusWeeks(1))).doesNotContain("王五 |");
        assertThat(team(card, "fang", monday.plusWeeks(1))).contains("王五 |");
    }

    private String team(TeamCard card, String manager, LocalDate day) {
        return chat.recorder()
                .ask(known -> PlainText.of(card.weekly(known.people().get(manager), day, known)));
    }

    @Test
    void openDealsAreWithWhoManagesNow() {
        chat.at("2026-11-30", 10).says("王五", "商机 华为 5万");
        chat.says("老雷", "漏斗").botMentions("团队漏斗：1 个商机");
        chat.at("2026-12-01", 10).says("老雷", "漏斗").botMentions("还没有进行中的商机");
        chat.says("方姐", "漏斗").botMentions("团队漏斗：1 个商机");
    }
}
