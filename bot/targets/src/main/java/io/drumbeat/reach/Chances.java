package io.drumbeat.reach;

import io.drumbeat.card.Element;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up how likely somebody reaches what is proposed, by their own months. */
@Component
public final class Chances {
    private static final Sentences SENTENCES = Sentences.beside(Chances.class);

    private final Tally tally;

    public Chances(Tally tally) {
        this.tally = tally;
    }

    /** Empty where too few of their months are known. */
    public Optional<Chance> of(TargetAgreed goal, LocalDate today, Known known) {
        var measure = tally.indicator(goal.measure(), known);
        return of(measure, goal.person(), goal.value(), today, known);
    }

    /** The same of a month's target that stands. */
    public Optional<Chance> of(Indicator measure, String person, long target, LocalDate today, Known known) {
        return Chance.of(target, PastMonths.of(measure, person, today, tally, known));
    }

    /** How likely it is and by what, or that too little is known to say. */
    public static Element told(Optional<Chance> chance) {
        return new Element.Text(words(chance));
    }

    /** The same as words. */
    public static String words(Optional<Chance> chance) {
        return chance.map(one -> SENTENCES.say(
                        "chance",
                        Map.of(
                                "months", one.months(),
                                "reached", one.reached(),
                                "percent", one.percent(),
                                "low", one.low(),
                                "high", one.high())))
                .orElseGet(() -> SENTENCES.say("noChance", Map.of("fewest", Chance.FEWEST)));
    }
}
