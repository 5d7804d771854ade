package io.drumbeat.worth;

import io.drumbeat.agenda.PrivateThings;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What one more visit today is worth in this month's pay: how likely it leads to a win that still counts, times what a usual
 * deal adds by the plan where the month is likely to end. A visit whose win comes later is said to be worth nothing yet.
 */
@Component
final class VisitWorth implements PrivateThings {
    private static final Sentences SENTENCES = Sentences.beside(VisitWorth.class);
    private static final int YUAN = 100;
    /** In fen: for less nobody goes anywhere. */
    private static final int LEAST = 20 * YUAN;

    private final Calculator calculator;
    private final Likelihoods likelihoods;

    VisitWorth(Calculator calculator, Likelihoods likelihoods) {
        this.calculator = calculator;
        this.likelihoods = likelihoods;
    }

    /** Nothing where too little is known to price anything: whoever shows the chance says so. */
    @Override
    public List<Element> of(Person rep, LocalDate day, Known known) {
        return likelihoods.of(rep, day, known) instanceof Prospect.Likely(var likelihood)
                        && calculator.pays(rep, day, known)
                ? priced(likelihood, rep, day, known).stream()
                        .<Element>map(Element.Text::new)
                        .toList()
                : List.of();
    }

    private Optional<String> priced(Likelihood likelihood, Person rep, LocalDate day, Known known) {
        var wins = likelihood.visitWins();
        var gain = wins > 0 ? gain(likelihood, rep, day, known) : 0;
        var between = likelihood.visitWinsBetween();
        var worth = Math.round(wins * gain);
        if (worth < LEAST) {
            // once a week is enough to say that it counts for the next month
            return day.equals(Period.weekOf(day).from())
                    ? Optional.of(SENTENCES.say("later", Map.of("days", likelihood.usualLag())))
                    : Optional.empty();
        }
        return Optional.of(SENTENCES.say(
                "worth",
                Map.of(
                        "worth", yuan(worth),
                        "low", yuan(Math.round(between[0] * gain)),
                        "high", yuan(Math.round(between[1] * gain)))));
    }

    private long gain(Likelihood likelihood, Person rep, LocalDate day, Known known) {
        var curve = new Curve(calculator, rep, day, isMostlyNew(rep, day, known), known);
        var besides = Math.max(0, likelihood.middle() - likelihood.done());
        return curve.gain(besides, likelihood.usualDeal());
    }

    /** In whole yuan: it is no sum that anybody is paid. */
    private static Money yuan(long fen) {
        return Money.yuan(Math.floorDiv(fen + YUAN / 2, YUAN));
    }

    private static boolean isMostlyNew(Person rep, LocalDate day, Known known) {
        var fresh = 0;
        for (var entry : known.ledger().of(rep.id(), day.minusYears(1), day)) {
            fresh += entry.fact() instanceof DealFact.DealWon won ? won.newCustomer() ? 1 : -1 : 0;
        }
        return fresh > 0;
    }
}
