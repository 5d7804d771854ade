package io.drumbeat.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Matter;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.OverdueCard;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.PlainText;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverdueApprovalsTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final List<Fact> VISIT =
            List.of(new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c1", null, null, null));
    private final People people = new People(
            List.of(),
            Stream.of("mei", "lei", "fang").map(OverdueApprovalsTests::person).toList());
    private final GrowingLedger book = FoldedLedgers.growing(() -> people);
    private final Push push = new OverdueApprovals(
            new Cadence(),
            new OverdueCard(new Asking(
                    new Matters(List.of(new Visits())), (_, _, _) -> Optional.empty(), WorkingCalendar.WEEKDAYS)));

    private static Person person(String id) {
        return new Person(id, id, Role.REP, null, null, SHANGHAI, Map.of());
    }

    private record Visits() implements Matter {
        @Override
        public String kind() {
            return "visit";
        }

        @Override
        public String name() {
            return "拜访";
        }

        @Override
        public List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
            return Stream.of("lei", "fang").map(known.people()::get).toList();
        }

        @Override
        public Words words(Agreement agreement, List<Fact> now, Known known) {
            return Words.of("mei 去过", "c1");
        }
    }

    private void asked(@Nullable LocalDate until) {
        var asked = new AgreementFact.AgreementAsked("visit", 1, "lei", null, until, VISIT);
        tell("mei", asked);
    }

    private void tell(String person, Fact fact) {
        var at = FRIDAY.atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant();
        book.append(new Noted(FRIDAY, false, List.of(fact)), person, "m" + book.nextReceipt(), at);
    }

    private Map<String, String> said(LocalDate day) {
        var occurrence =
                new Occurrence(push.name(), day.atTime(9, 30).atZone(SHANGHAI).toInstant(), SHANGHAI);
        return push.addressees(occurrence, book).stream()
                .map(chat -> push.say(occurrence, chat, book).orElseThrow())
                .collect(Collectors.toMap(say -> say.chat().id(), say -> PlainText.of(say.card())));
    }

    @Test
    void whoeverIsToAnswerInsteadAndWhoeverAskedHearIt() {
        asked(FRIDAY);
        assertThat(said(MONDAY)).hasSize(2).containsEntry("direct:fang", """
                        1 件事过了期限还没有答复
                        拜访 #1 mei 去过：lei 到 2026-11-27 没有答复，现在请你批
                        [批准] [驳回]""").containsEntry("direct:mei", """
                        1 件事过了期限还没有答复
                        拜访 #1 mei 去过：lei 到 2026-11-27 没有答复，可以再催
                        [再催]""");
    }

    @Test
    void itIsSaidOnce() {
        asked(FRIDAY);
        assertThat(said(FRIDAY)).isEmpty();
        assertThat(said(MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void whatWasAnsweredOrHasNoDeadlineIsNotSaid() {
        asked(null);
        assertThat(said(MONDAY)).isEmpty();
        asked(FRIDAY);
        tell("lei", new AgreementFact.Agreed("visit", 1, VISIT));
        assertThat(said(MONDAY)).isEmpty();
    }
}
