package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.finance.FinanceCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The month's cash so far, with what is not confirmed, to finance at the end of each week. */
@Component
final class FinanceTotal implements Push {
    private static final Kind KIND = Kind.called("财务合计").worth(Worth.MONEY).shownBy("待确认");

    private final Schedule schedule;
    private final FinanceCard card;

    FinanceTotal(Cadence cadence, FinanceCard card) {
        this.schedule = cadence.of(name(), "工作周最后一天 16:30");
        this.card = card;
    }

    @Override
    public String name() {
        return "finance-total";
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
                .filter(person -> person.role() == Role.FINANCE)
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .filter(person -> person.role() == Role.FINANCE)
                .map(_ -> Say.to(chat, Say.Kind.REMINDER, card.of(occurrence.day(), known)));
    }
}
