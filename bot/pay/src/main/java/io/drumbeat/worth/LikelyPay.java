package io.drumbeat.worth;

import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.PayCards;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What a month pays if as much is signed as half of the ways it may go come to, and all of that comes in. */
@Component
final class LikelyPay implements PayCards.Ahead {
    private final Calculator calculator;
    private final Likelihoods likelihoods;

    LikelyPay(Calculator calculator, Likelihoods likelihoods) {
        this.calculator = calculator;
        this.likelihoods = likelihoods;
    }

    @Override
    public OptionalLong likely(Person rep, LocalDate day, Known known) {
        if (!(likelihoods.of(rep, day, known) instanceof Prospect.Likely(var likelihood))) {
            return OptionalLong.empty();
        }
        var more = likelihood.middle() - likelihood.done();
        if (more <= 0) {
            return OptionalLong.empty();
        }
        var now =
                calculator.statement(rep.id(), YearMonth.from(day), day, known).total();
        return OptionalLong.of(now + new Curve(calculator, rep, day, false, known).gain(0, more));
    }
}
