package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import java.util.Map;
import java.util.Optional;

/** The one figure of somebody's progress: what is missing to what they are to sign, and how it is likely to end. */
final class Lead {
    private static final Sentences SENTENCES = Sentences.beside(Lead.class);

    private Lead() {}

    /** Nothing where there is no target. */
    static Optional<Element> of(Aims aims, Period period, Optional<Likelihood> outlook) {
        var due = aims.due(Measure.REVENUE, period);
        if (due <= 0) {
            return Optional.empty();
        }
        var done = aims.done(Measure.REVENUE, period);
        var about = SENTENCES.say(
                        "of",
                        Map.of(
                                "done",
                                Money.fen(done).brief(),
                                "due",
                                Money.fen(due).brief(),
                                "percent",
                                done * 100 / due))
                + outlook.map(Lead::likely).orElse("");
        return Optional.of(new Element.Headline(
                done >= due
                        ? SENTENCES.say("reached")
                        : SENTENCES.say(
                                "missing", Map.of("gap", Money.fen(due - done).brief())),
                about));
    }

    private static String likely(Likelihood likelihood) {
        var chance = " · " + SENTENCES.say("chance", Map.of("percent", likelihood.percent()));
        return likelihood.low() == likelihood.high()
                ? chance
                : chance + " · "
                        + SENTENCES.say(
                                "band",
                                Map.of(
                                        "low", Money.fen(likelihood.low()).brief(),
                                        "high", Money.fen(likelihood.high()).brief()));
    }
}
