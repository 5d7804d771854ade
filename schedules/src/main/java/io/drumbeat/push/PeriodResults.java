package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.finance.FinanceCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.progress.Topic;
import io.drumbeat.results.ResultsCard;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the month that is over came to, on the first morning of the next: each rep their own, each manager their team's, finance the company's cash. */
@Component
final class PeriodResults implements Push {
    private static final Kind KIND = Kind.called("月度成绩", "上月成绩", "成绩", "成绩单", "月成绩", "月报")
            .worth(Worth.TODAY)
            .shownBy("成绩");

    static final String NAME = "period-results";

    private final Schedule schedule;
    private final ResultsCard card;
    private final FinanceCard finance;

    PeriodResults(Cadence cadence, ResultsCard card, FinanceCard finance) {
        this.schedule = cadence.of(name(), "每月第一个工作日 09:15");
        this.card = card;
        this.finance = finance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(3));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(person -> then(person, occurrence, known).isPresent())
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    @Override
    public boolean isFor(Person reader, Occurrence occurrence, Known known) {
        return occurrence.isFor(reader) && then(reader, occurrence, known).isPresent();
    }

    /** On the first Monday of a month they are one card with the week. */
    @Override
    public List<Join> joins() {
        return List.of(new Join(WeeklyProgress.NAME, false));
    }

    /** Somebody as they were when the month ended, if it was theirs: who sold, and who led. */
    private static Optional<Person> then(Person person, Occurrence occurrence, Known known) {
        var last = occurrence.day().withDayOfMonth(1).minusDays(1);
        return known.people()
                .on(last)
                .withId(person.id())
                .filter(one -> one.isHere(last) && (one.sells() || one.role().leads() || one.role() == Role.FINANCE));
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        return occurrence
                .reader(chat, known)
                .flatMap(reader -> then(reader, occurrence, known))
                .map(person -> person.role() == Role.FINANCE
                        ? Say.to(
                                chat,
                                Say.Kind.REMINDER,
                                finance.of(day.withDayOfMonth(1).minusDays(1), known))
                        : Say.about(
                                Topic.RESULTS.of(person.id(), day),
                                chat,
                                Say.Kind.REMINDER,
                                card.before(person, day, known)));
    }
}
