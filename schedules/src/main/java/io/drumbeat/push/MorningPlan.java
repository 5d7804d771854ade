package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Topic;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What today is for: each rep gets the one thing that matters and what is left of the week, where there is something to say. */
@Component
final class MorningPlan extends PersonalPush {
    private static final Kind KIND = Kind.called(
                    "早计划", "早报", "晨报", "早安卡", "早上的提醒", "早上提醒", "早上的卡", "早上那张卡", "早卡", "早间计划", "早上的计划", "晨间计划", "朝早报告")
            .worth(Worth.TODAY)
            .shownBy("早报")
            .whereAny();

    private final MorningCard card;

    MorningPlan(Cadence cadence, MorningCard card) {
        super(MorningCard.NAME, KIND, cadence, "每个工作日 09:00");
        this.card = card;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells();
    }

    @Override
    protected Optional<Say> say(Person rep, Occurrence occurrence, Known known) {
        return card.news(rep, occurrence.day(), known)
                .map(drawn ->
                        Say.privately(rep, Say.Kind.REMINDER, Topic.MORNING.of(rep.id(), occurrence.day()), drawn));
    }

    /** The week's card says all of it. */
    @Override
    public List<Join> joins() {
        return List.of(new Join(WeeklyProgress.NAME, true), new Join(PeriodResults.NAME, false));
    }

    @Override
    public Optional<String> whySilent(Person reader, Occurrence occurrence, Known known) {
        return card.whyQuiet(reader, occurrence.day(), known);
    }
}
