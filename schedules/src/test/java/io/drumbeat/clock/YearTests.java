package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.absence.Absences;
import io.drumbeat.chat.Chat;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.note.CompanyNotes;
import io.drumbeat.people.Person;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A year of a company in six zones: holidays, make-up days, clocks put forward and back, leave, people with wishes of their
 * own, and a bot that is down now and then. It is only some weeks of it, around the Spring Festival, unless all is asked for.
 */
class YearTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final int DAYS = Repetition.of(45, 334);
    private static final int PEOPLE = Repetition.of(30, 200);
    private static final int BUDGET = 3;
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Auckland");
    private static final String HOURS = """
            budget: 3
            morning-plan: 关
            weekly-progress: 关
            evening-check-in: 关
            overdue-approvals: 关
            payout-preview: 关
            payout-ahead: 关
            period-results: 关
            team-watch: 关
            teams-gone-quiet: 关
            早: {when: 每个工作日 08:45, say: 早}
            晨: {when: 工作周第一天 09:00, say: 晨}
            午: {when: 每个工作日 12:30, say: 午}
            茶: {when: 每个工作日 15:00, say: 茶}
            晚: {when: 每个工作日 17:00, say: 晚}
            月: {when: 每月最后一个工作日 16:00, say: 月}
            """;
    private static final StateCalendar CALENDAR = new StateCalendar(CompanyDays.NONE);
    private static Year year;

    /** What was planned for everybody, and what became of it. */
    private record Year(RhythmChat chat, List<Push> pushes, List<Delivery> all, Map<Chat, Integer> messages) {}

    @BeforeAll
    static void lived() {
        var chat = new RhythmChat(HOURS, people());
        var random = new Random(7);
        var repertoire = chat.part(Repertoire.class);
        var runs = new InMemoryRuns();
        var ticking = new Ticking(
                new Pushes(repertoire, CALENDAR, chat.recorder(), runs, new InMemorySettings()),
                new Expansion(repertoire, CALENDAR, chat.recorder(), runs));
        ticking.begun(start());
        for (var day = FIRST; day.isBefore(end()); day = day.plusDays(1)) {
            wishes(chat, day, random);
            live(ticking, day, random);
        }
        var all = chat.recorder().deliveries().in(FIRST, end());
        var messages = new HashMap<Chat, Integer>();
        all.stream().filter(one -> one.message() != null).forEach(one -> messages.merge(one.chat(), 1, Integer::sum));
        year = new Year(chat, List.copyOf(repertoire.all()), all, messages);
    }

    private static LocalDate end() {
        return FIRST.plusDays(DAYS);
    }

    private static Instant start() {
        return FIRST.minusDays(1).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
    }

    private static String people() {
        return "teams: [{id: t, name: 队}]\npeople:\n"
                + IntStream.range(0, PEOPLE)
                        .mapToObj(n -> "  - {id: p%d, name: 人%d, role: rep, team: t, zone: %s}\n"
                                .formatted(n, n, ZONES.get(n % ZONES.size())))
                        .collect(Collectors.joining());
    }

    /** Somebody goes on leave, does without something, has it at another hour, or wants it again. */
    private static void wishes(RhythmChat chat, LocalDate day, Random random) {
        var person = "p" + random.nextInt(PEOPLE);
        var fact =
                switch (random.nextInt(6)) {
                    case 0 -> new StaffFact.LeaveTaken(day.plusDays(1), day.plusDays(1L + random.nextInt(5)));
                    case 1 -> new ReminderFact.ReminderMuted("午", day.plusDays(random.nextInt(9)));
                    case 2 -> new ReminderFact.ReminderMoved("早", "每个工作日 10:1" + random.nextInt(10));
                    case 3 -> new ReminderFact.QuietHoursSet(LocalTime.of(8, 0), LocalTime.of(9, random.nextInt(60)));
                    case 4 -> new ReminderFact.ReminderMuted(ReminderFact.EVERY, day);
                    default -> new ReminderFact.ReminderResumed(ReminderFact.EVERY);
                };
        var told = day.minusDays(1).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        chat.recorder().note("w" + day, person, told, List.of(new Noted(day, false, List.of(fact))));
    }

    private static void live(Ticking ticking, LocalDate day, Random random) {
        var from = day.minusDays(1).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        var to = from.plusSeconds(86_400);
        var down = random.nextInt(10) == 0 ? from.plusSeconds(random.nextInt(60_000)) : Instant.MAX;
        var back = down.equals(Instant.MAX) ? down : down.plusSeconds(random.nextInt(18_000));
        ticking.pushes().between(from, to).stream()
                .map(one -> one.at())
                .distinct()
                .filter(at -> at.isBefore(down) || at.isAfter(back))
                .forEach(ticking::runDue);
        if (!back.isAfter(to)) {
            ticking.runDue(back);
        }
        ticking.runDue(to);
    }

    private static Person person(Delivery one) {
        var id = ((Chat.Direct) one.chat()).person();
        return year.chat().people().now().withId(id).orElseThrow();
    }

    @Test
    void nobodyIsRemindedOnADayOff() {
        assertThat(year.all())
                .isNotEmpty()
                .filteredOn(one -> one.fate() != Fate.SILENT)
                .allMatch(one -> CALENDAR.works(one.day()));
        assertThat(year.all()).filteredOn(one -> one.fate() == Fate.SENT).noneMatch(one -> year.chat()
                .recorder()
                .<Boolean>ask(known -> Absences.isAway(person(one).id(), one.day(), known)));
    }

    @Test
    void nobodyIsInterruptedMoreOftenThanTheCompanySays() {
        var byDay = year.all().stream()
                .filter(Delivery::counts)
                .collect(Collectors.groupingBy(one -> one.chat().id() + one.day(), Collectors.counting()));
        assertThat(byDay.values()).allMatch(count -> count <= BUDGET);
        assertThat(byDay.values()).contains((long) BUDGET);
    }

    @Test
    void everythingPlannedBecameOneThing() {
        for (var push : year.pushes()) {
            if (CompanyNotes.isOne(push)) {
                assertThat(year.all())
                        .filteredOn(one -> one.push().equals(push.name()))
                        .as(push.name())
                        .hasSize(planned(push));
            }
        }
        assertThat(year.all()).filteredOn(one -> one.fate() == Fate.SENT).allMatch(one -> one.message() != null);
        assertThat(year.messages())
                .allSatisfy((chat, count) ->
                        assertThat(year.chat().messagesTo(chat)).isEqualTo(count));
    }

    /** Whose working days, each at whatever hour. */
    private static int planned(Push push) {
        return (int) year.chat().people().now().all().stream()
                .mapToLong(person -> FIRST.datesUntil(end())
                        .filter(day -> push.schedule().isOn(day, CALENDAR))
                        .filter(day -> push.schedule()
                                .at(day, person.zone())
                                .filter(at -> at.isAfter(start()) && !at.isAfter(lastTick()))
                                .isPresent())
                        .count())
                .sum();
    }

    private static Instant lastTick() {
        return end().minusDays(1).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
    }

    @Test
    void whatWasHeldBackComesTogetherOrIsOver() {
        var held = year.all().stream().filter(one -> one.fate().waits()).toList();
        var folded = held.stream().filter(Delivery::folded).count();
        assertThat(held).isNotEmpty();
        assertThat(folded).isGreaterThan(held.size() * 8L / 10);
    }

    @Test
    void eachGetsItsOnceADayAtMost() {
        // who comes back from leave is told what was missed, and that evening what waited that day
        assertThat(year.all())
                .filteredOn(one -> one.fate() != Fate.SILENT)
                .extracting(one -> one.push() + one.chat().id() + (one.push().equals("digest") ? one.at() : one.day()))
                .doesNotHaveDuplicates();
    }

    @Test
    void peopleHadWishesAndTheBotWasDown() {
        assertThat(year.all()).extracting(Delivery::fate).contains(Fate.MUTED, Fate.AWAY, Fate.FULL, Fate.MISSED);
    }
}
