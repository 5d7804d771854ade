package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.evening.EveningCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a rep's day still lacks when it ends; nothing where nothing does. */
@Component
final class EveningCheckIn extends PersonalPush {
    private static final Kind KIND = Kind.called(
                    "晚间清点", "晚报", "收工清点", "晚上的提醒", "晚上提醒", "晚上的卡", "晚上那张卡", "收工", "收工卡", "收工提醒", "晚清点", "晚间提醒")
            .worth(Worth.TODAY)
            .shownBy("收工")
            .whereAny();

    private final EveningCard card;

    EveningCheckIn(Cadence cadence, EveningCard card) {
        super("evening-check-in", KIND, cadence, "每个工作日 18:00");
        this.card = card;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells();
    }

    @Override
    protected Optional<Say> say(Person rep, Occurrence occurrence, Known known) {
        return card.news(rep, occurrence.day(), known).map(drawn -> Say.to(direct(rep), Say.Kind.REMINDER, drawn));
    }

    @Override
    public Optional<String> whySilent(Person reader, Occurrence occurrence, Known known) {
        return card.whyQuiet(reader, occurrence.day(), known);
    }
}
