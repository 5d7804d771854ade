package io.drumbeat.push;

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
import io.drumbeat.schedule.Schedule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What today is for: each rep gets the one thing that matters and what is left of the week, where there is something to say. */
@Component
final class MorningPlan extends PersonalPush {
    private static final Kind KIND = Kind.called("早计划", "早报", "晨报", "早安卡", "早上的提醒", "早上提醒", "早上的卡", "早上那张卡", "早卡", "早间计划", "早上的计划", "晨间计划", "朝早报告")
            .worth(Worth.TODAY)
            .shownBy("早报")
            .whereAny();

    private final Schedule week;
    private final Tally tally;
    private final MorningCard card;

    MorningPlan(Cadence cadence, Tally tally, MorningCard card) {
        super("morning-plan", KIND, cadence, "每个工作日 09:00");
        this.week = cadence.of(WeeklyProgress.NAME, WeeklyProgress.USUAL);
        this.tally = tally;
        this.card = card;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells();
    }

    @Override
    protected Optional<Say> say(Person rep, Occurrence occurrence, Known known) {
        return isInTheWeeks(occurrence, known)
                ? Optional.empty()
                : card.news(rep, occurrence.day(), known)
                        .map(drawn -> Say.privately(
                                rep, Say.Kind.REMINDER, Topic.MORNING.of(rep.id(), occurrence.day()), drawn));
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
