package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.week.ReportCard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The week's report, drafted from what was recorded, to each rep to be put right in two lines; nothing where it is handed in or empty. */
@Component
final class WeeklyReport extends PersonalPush {
    private static final Kind KIND =
            Kind.called("周报", "周报草稿", "周报提醒").worth(Worth.TODAY).shownBy("周报").whereAny();

    private final ReportCard card;

    WeeklyReport(Cadence cadence, ReportCard card) {
        super("weekly-report", KIND, cadence, "工作周最后一天 16:00");
        this.card = card;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells();
    }

    @Override
    protected Optional<Say> say(Person rep, Occurrence occurrence, Known known) {
        return card.draft(rep, occurrence.day(), known).map(drawn -> Say.to(direct(rep), Say.Kind.REMINDER, drawn));
    }
}
