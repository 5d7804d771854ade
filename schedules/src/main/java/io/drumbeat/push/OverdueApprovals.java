package io.drumbeat.push;

import io.drumbeat.asking.OverdueCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What nobody approved in time: once, to whoever is to answer instead, and to whoever asked. */
@Component
final class OverdueApprovals implements Push {
    private static final Kind KIND =
            Kind.called("待批超期", "超期待批").worth(Worth.DEADLINE).shownBy("待批").whereAny();

    private final Schedule schedule;
    private final OverdueCard card;

    OverdueApprovals(Cadence cadence, OverdueCard card) {
        this.schedule = cadence.of(name(), "每个工作日 09:30");
        this.card = card;
    }

    @Override
    public String name() {
        return "overdue-approvals";
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
        var readers = card.readers(occurrence.day(), known);
        return occurrence
                .people(known)
                .map(Person::id)
                .filter(readers::contains)
                .<Chat>map(Chat.Direct::new)
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .flatMap(person -> card.of(person.id(), occurrence.day(), known))
                .map(drawn -> Say.to(chat, Say.Kind.REMINDER, drawn));
    }
}
