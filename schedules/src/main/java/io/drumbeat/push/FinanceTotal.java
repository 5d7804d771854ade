package io.drumbeat.push;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Say;
import io.drumbeat.finance.FinanceCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The month's cash so far, with what is not confirmed, to finance at the end of each week and month; nothing where none came in. */
@Component
final class FinanceTotal extends PersonalPush {
    private static final Kind KIND = Kind.called("财务合计", "财务总览", "财务卡", "财务的卡")
            .worth(Worth.MONEY)
            .shownBy("财务总览")
            .whereAny();

    private final FinanceCard card;

    FinanceTotal(Cadence cadence, FinanceCard card) {
        super("finance-total", KIND, cadence, "工作周最后一天 16:30");
        this.card = card;
    }

    /** The month's end as well, whatever day of the week it is. */
    @Override
    public boolean isPersonal() {
        return !schedule().isOff();
    }

    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return schedule().isOff() || !isFor(person)
                ? List.of()
                : Schedule.of("每月最后一个工作日 " + schedule().time()).between(after, upTo, person.zone(), working);
    }

    @Override
    protected boolean isFor(Person person) {
        return person.role() == Role.FINANCE;
    }

    @Override
    protected Optional<Say> say(Person reader, Occurrence occurrence, Known known) {
        return card.news(reader, occurrence.day(), known)
                .map(drawn -> Say.to(direct(reader), Say.Kind.REMINDER, drawn));
    }
}
