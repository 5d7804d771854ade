package io.drumbeat.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.PlainText;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.quota.Targets;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void inATeamOfTwoNobodyIsRankedButOneSeesOneself() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("小美", "签单 华为 35万");
        chat.at("2026-11-24", 10)
                .says("小美", "排行")
                .botSays("排行 本月，截至 2026-11-24 周二\n有目标的人不到 3 位，不排名次。")
                .botMentions("你 91%：已签 ¥350,000，到昨天应签 ¥380,952");
        assertThat(chat.says("小美", "board").reply().text()).doesNotContain("王五");
    }

    @Test
    void whatIsPrivateIsNotSaidInTheGroup() {
        var chat = new Rehearsal();
        chat.saysInGroup("小美", "排行").botSays("小美，已私聊发给你");
        assertThat(chat.group().getLast().text()).doesNotContain("%");
        assertThat(chat.direct("小美").getLast().text()).contains("排行 本月");
    }

    @Test
    void theSpanMayBeChosenButNotOneThatHasNotBegun() {
        var chat = new Rehearsal().at("2026-11-24", 10);
        chat.says("小美", "排行 上周").botMentions("排行 上周，截至 2026-11-22 周日");
        chat.says("小美", "排行 下周").botSays("“下周”还没有开始");
    }

    @Test
    void aSmallTargetThatIsMetStandsBeforeALargeOneThatIsNot() {
        var order = standings(Map.of("a", 100_000L, "b", 10_000L, "c", 50_000L), 60_000, 11_000, 20_000);
        assertThat(order).extracting(standing -> standing.person().id()).containsExactly("b", "a", "c");
    }

    @Test
    void whoeverHasNoTargetIsNotOnTheBoard() {
        assertThat(standings(Map.of("a", 100_000L), 1, 1, 1)).hasSize(1);
    }

    /** What a, b and c signed on a Friday against monthly targets in yuan. */
    private static List<Standing> standings(Map<String, Long> targets, long a, long b, long c) {
        var people = List.of(person("a"), person("b"), person("c"));
        var book = FoldedLedgers.growing(() -> new People(List.of(), people));
        signs(book, "a", a);
        signs(book, "b", b);
        signs(book, "c", c);
        var usual = new HashMap<String, Map<String, Long>>();
        targets.forEach((id, yuan) -> usual.put(id, Map.of("revenue", yuan * 100)));
        var tally = new Tally(new Targets(usual, Map.of()), WorkingCalendar.WEEKDAYS);
        return new Standings(tally, book).of(people, Period.monthOf(FRIDAY), new Standings.Until(FRIDAY, FRIDAY));
    }

    private static void signs(GrowingLedger book, String person, long yuan) {
        var won = new DealFact.DealWon("c1", "d-" + person, Money.yuan(yuan), null, true);
        book.append(new Noted(FRIDAY, false, List.of(won)), person, "m-" + person, Instant.EPOCH);
    }

    private static Person person(String id) {
        return new Person(id, id, Role.REP, "east", null, Rehearsal.SHANGHAI, Map.of());
    }

    @Test
    void whatIsSignedTodayIsOnTheBoardAsOnEveryCardOfToday() {
        var chat = new Rehearsal().at("2026-11-24", 10);
        chat.says("小美", "签单 华为 35万 老客");
        chat.says("小美", "排行").botMentions("截至 2026-11-24 周二").botMentions("已签 ¥350,000，到昨天应签");
        chat.says("小美", "进度").botMentions("截至 2026-11-24 周二").botMentions("签单额 ¥350,000");
        chat.says("小美", "目标").botMentions("截至 2026-11-24 周二").botMentions("¥350,000");
    }

    @Test
    void theGroupReadsMoneyInShort() {
        var chat = new Rehearsal().at("2026-11-18", 10);
        chat.says("小美", "签单 华为 289.3万 老客");
        var card = chat.part(BoardCard.class);
        var day = LocalDate.of(2026, 11, 23);
        var text = chat.recorder()
                .ask(known -> PlainText.of(card.of(known.people().team("east-1").orElseThrow(), day, known)));
        assertThat(text).contains("签单额 289.3万 / ").doesNotContain("¥");
    }
}
