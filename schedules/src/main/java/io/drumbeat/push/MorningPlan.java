package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Topic;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What today is for: each rep gets the one thing that matters and what is left of the week, where there is something to say. */
@Component
final class MorningPlan implements Push {
    private static final Kind KIND = Kind.called("早计划", "早报", "晨报", "早安卡", "早上的提醒", "早上提醒", "早上的卡", "早上那张卡")
            .worth(Worth.TODAY)
            .shownBy("今天")
            .whereAny();

    private final Schedule schedule;
    private final Schedule week;
    private final Tally tally;
    private final MorningCard card;

    MorningPlan(Cadence cadence, Tally tally, MorningCard card) {
        this.schedule = cadence.of(name(), "每个工作日 09:00");
        this.week = cadence.of(WeeklyProgress.NAME, WeeklyProgress.USUAL);
        this.tally = tally;
        this.card = card;
    }

    @Override
    public String name() {
        return "morning-plan";
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
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(Person::sells)
                .<Chat>map(rep -> new Chat.Direct(rep.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        if (isInTheWeeks(occurrence, known)) {
            return Optional.empty();
        }
        return occurrence.reader(chat, known).filter(Person::sells).flatMap(rep -> card.news(rep, day, known)
                .map(drawn -> Say.privately(rep, Say.Kind.REMINDER, Topic.MORNING.of(rep.id(), day), drawn)));
    }

    /** On the day on which the week's card comes, it says all of it: one card, not two. */
    private boolean isInTheWeeks(Occurrence occurrence, Known known) {
        var midnight = occurrence.day().atStartOfDay(occurrence.zone());
        return !week.between(
                        midnight.minusNanos(1).toInstant(),
                        midnight.plusDays(1).minusNanos(1).toInstant(),
                        occurrence.zone(),
                        tally.calendar(known))
                .isEmpty();
    }
}
