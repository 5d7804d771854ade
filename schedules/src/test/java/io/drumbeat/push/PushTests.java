package io.drumbeat.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.board.BoardCard;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.campaign.CampaignWork;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.config.Yaml;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.DayLines;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.morning.Slipping;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.quota.Targets;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.team.Needs;
import io.drumbeat.team.TeamCard;
import io.drumbeat.week.WeeklyCard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant MONDAY = Instant.parse("2026-11-30T01:00:00Z");
    private final People people = new People(
            List.of(new Team("east", "华东", Map.of()), new Team("us", "北美", Map.of())),
            List.of(
                    person("lei", Role.MANAGER, "east", SHANGHAI),
                    person("mei", Role.REP, "east", SHANGHAI),
                    person("bob", Role.REP, "us", NEW_YORK),
                    person("wang", Role.REP, "us", SHANGHAI),
                    person("qian", Role.FINANCE, null, SHANGHAI)));
    private final GrowingLedger book = FoldedLedgers.growing(() -> people);
    private final Tally tally = new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS);
    private final DayLines lines = new DayLines(
            tally, new Likelihoods(tally), new Slipping(tally), List.of(), List.of(), CampaignWork.none(tally));
    private final MorningCard card = new MorningCard(lines);
    private final Push morning = new MorningPlan(new Cadence(), card);
    private final Push week = new WeeklyProgress(
            new Cadence(),
            new WeeklyCard(tally, lines, card),
            new TeamCard(tally, new Needs(tally, new Likelihoods(tally), new Slipping(tally))),
            new BoardCard(tally));
    private final PayCards pay = new PayCards(new Calculator(List.of(), tally));
    private final Push preview =
            new PayoutPreview(new Cadence(Yaml.parse("payout-ahead: 关", "cadence.yml")), tally, pay);

    @Test
    void theMorningPlanGoesToEachRepOfTheZoneAlone() {
        assertThat(addressed(morning, SHANGHAI)).containsExactly("direct:mei", "direct:wang");
        assertThat(addressed(morning, NEW_YORK)).containsExactly("direct:bob");
    }

    @Test
    void whereNothingIsToBeDoneTheMorningIsSilent() {
        assertThat(says(morning, SHANGHAI)).isEmpty();
    }

    private List<String> addressed(Push push, ZoneId zone) {
        return push.addressees(occurrence(zone), book).stream().map(Chat::id).toList();
    }

    @Test
    void theWeekGoesToRepsManagersAndGroups() {
        assertThat(addressed(week, SHANGHAI)).containsExactly("direct:mei", "direct:wang", "direct:lei", "group:east");
    }

    @Test
    void aGroupAcrossZonesGetsItsBoardOnce() {
        assertThat(addressed(week, NEW_YORK)).containsExactly("direct:bob", "group:us");
    }

    /** A row of zeros tells a group nothing. */
    @Test
    void aGroupInWhichNothingWasDoneIsLeftAlone() {
        assertThat(chats(week, SHANGHAI)).containsExactly("direct:mei", "direct:wang", "direct:lei");
    }

    @Test
    void payGoesOnlyToThePayeesDirectChat() {
        assertThat(addressed(preview, SHANGHAI)).containsExactly("direct:mei", "direct:wang");
    }

    @Test
    void thatTheMonthPaysNothingIsNotSaid() {
        assertThat(says(preview, SHANGHAI)).isEmpty();
    }

    @Test
    void thatTheMonthPaysNothingIsNotSaidTwice() {
        assertThat(says(new PayoutPreview(new Cadence(), tally, pay), SHANGHAI)).isEmpty();
    }

    @Test
    void saidLateItIsTheSameCard() {
        assertThat(says(week, SHANGHAI)).isNotEmpty().isEqualTo(says(week, SHANGHAI));
    }

    @Test
    void whoeverIsGoneByNowGetsNothing() {
        for (var push : List.of(morning, week, preview)) {
            assertThat(Stream.of("direct:gone", "direct:bob", "direct:qian", "group:gone")
                            .flatMap(chat -> push.say(occurrence(SHANGHAI), Chat.of(chat), book).stream()))
                    .isEmpty();
        }
    }

    /** What it says to everybody whom it goes to. */
    private List<Say> says(Push push, ZoneId zone) {
        return push.addressees(occurrence(zone), book).stream()
                .flatMap(chat -> push.say(occurrence(zone), chat, book).stream())
                .toList();
    }

    private List<String> chats(Push push, ZoneId zone) {
        return says(push, zone).stream().map(say -> say.chat().id()).toList();
    }

    private static Occurrence occurrence(ZoneId zone) {
        return new Occurrence("any", MONDAY, zone);
    }

    private static Person person(String id, Role role, @Nullable String team, ZoneId zone) {
        return new Person(id, id, role, team, null, zone, Map.of());
    }
}
