package io.drumbeat.workday;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.push.PersonalPush;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.sentence.Sentences;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That the holidays of a year are not known: to the admins each week from November on, until somebody tells them. */
@Component
final class MissingYear extends PersonalPush {
    private static final Sentences SENTENCES = Sentences.beside(MissingYear.class);
    private static final Kind KIND =
            Kind.called("放假安排", "工作日历").worth(Worth.DEADLINE).whereAny();
    private final WorkingCalendar calendar;

    MissingYear(Cadence cadence, WorkingCalendar calendar) {
        super("missing-year", KIND, cadence, "工作周第一天 10:00");
        this.calendar = calendar;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.role() == Role.ADMIN;
    }

    @Override
    protected Optional<Say> say(Person reader, Occurrence occurrence, Known known) {
        return calendar instanceof StateCalendar state
                ? state.unknown(occurrence.day()).map(year -> Say.to(direct(reader), Say.Kind.REMINDER, card(year)))
                : Optional.empty();
    }

    private static Card card(int year) {
        return Card.warn(
                SENTENCES.say("missing", Map.of("year", Integer.toString(year))),
                new Element.Text(SENTENCES.say("missingHow")));
    }
}
