package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the month will pay, as it stands: to each rep alone. */
@Component
final class PayoutPreview implements Push {
    private static final Kind KIND =
            Kind.called("提成预告", "发薪预告").worth(Worth.MONEY).owed().shownBy("提成");

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
    public Kind kind() {
        return KIND;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(3));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .filter(Person::sells)
                .<Chat>map(rep -> new Chat.Direct(rep.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        var day = occurrence.day();
        return occurrence
                .reader(chat, known)
                .filter(Person::sells)
                .map(rep -> Say.privately(rep, Say.Kind.PAY, cards.preview(rep, YearMonth.from(day), day, known)));
    }
}
