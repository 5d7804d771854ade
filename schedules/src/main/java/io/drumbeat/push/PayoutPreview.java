package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the month will pay, as it stands: to each rep alone. */
@Component
final class PayoutPreview implements Push {
    private final Schedule schedule;
    private final PayCards cards;

    PayoutPreview(Cadence cadence, PayCards cards) {
        this.schedule = cadence.of(name(), "每月最后一个工作日 16:00");
        this.cards = cards;
    }

    @Override
    public String name() {
        return "payout-preview";
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(3));
    }

    @Override
    public List<Say> say(Occurrence occurrence, Known known) {
        var day = occurrence.day();
        return known.people().all().stream()
                .filter(Person::sells)
                .filter(occurrence::isFor)
                .map(rep -> Say.privately(rep, Say.Kind.PAY, cards.preview(rep, YearMonth.from(day), day, known)))
                .toList();
    }
}
