package io.drumbeat.push;

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
import io.drumbeat.week.ReportCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The week's report, drafted from what was recorded, to each rep to be put right in two lines; nothing where it is handed in or empty. */
@Component
final class WeeklyReport implements Push {
    private static final Kind KIND =
            Kind.called("周报").worth(Worth.TODAY).shownBy("周报").whereAny();

    private final Schedule schedule;
    private final ReportCard card;

    WeeklyReport(Cadence cadence, ReportCard card) {
        this.schedule = cadence.of(name(), "工作周最后一天 16:00");
        this.card = card;
    }

    @Override
    public String name() {
        return "weekly-report";
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
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence
                .reader(chat, known)
                .filter(Person::sells)
                .flatMap(rep -> card.draft(rep, occurrence.day(), known))
                .map(drawn -> Say.to(chat, Say.Kind.REMINDER, drawn));
    }
}
