package io.drumbeat.push;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the month will pay, as it stands: to each rep alone; not where that is nothing, and nothing again as was said ahead. */
@Component
final class PayoutPreview extends PersonalPush {
    private static final Kind KIND = Kind.called("提成预览", "提成预告", "发薪预告", "工资预告", "奖金预告")
            .worth(Worth.MONEY)
            .owed()
            .shownBy("提成");

    private final Schedule ahead;
    private final Tally tally;
    private final PayCards cards;

    PayoutPreview(Cadence cadence, Tally tally, PayCards cards) {
        super("payout-preview", KIND, cadence, "每月最后一个工作日 16:00");
        this.ahead = cadence.of(PayoutAhead.NAME, PayoutAhead.USUAL);
        this.tally = tally;
        this.cards = cards;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(3));
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells();
    }

    @Override
    protected Optional<Say> say(Person rep, Occurrence occurrence, Known known) {
        return isSaid(rep, occurrence, known) || cards.isNothing(rep, occurrence.day(), known)
                ? Optional.empty()
                : Optional.of(Say.privately(
                        rep,
                        Say.Kind.PAY,
                        cards.preview(
                                rep,
                                YearMonth.from(occurrence.day()),
                                occurrence.day(),
                                saidAhead(occurrence, known),
                                known)));
    }

    /** Whether the month pays nothing, which was said ahead of its end, and nothing was told since. */
    private boolean isSaid(Person rep, Occurrence occurrence, Known known) {
        return saidAhead(occurrence, known)
                .filter(before -> cards.isNothingNew(rep, before, occurrence.day(), known))
                .isPresent();
    }

    private Optional<LocalDate> saidAhead(Occurrence occurrence, Known known) {
        var begin = YearMonth.from(occurrence.day()).atDay(1).atStartOfDay(occurrence.zone());
        return ahead
                .between(
                        begin.minusNanos(1).toInstant(),
                        occurrence.at().minusNanos(1),
                        occurrence.zone(),
                        tally.calendar(known))
                .stream()
                .reduce((_, newer) -> newer)
                .map(at -> at.atZone(occurrence.zone()).toLocalDate());
    }
}
