package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation.Part;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** What is proposed to everybody of what was derived: the months, how far the year may move, and the arithmetic. */
final class Offering {
    private static final Sentences SENTENCES = Sentences.beside(Offering.class);

    private Offering() {}

    static TargetsProposed of(DerivedTargets derived, LocalDate until) {
        return new TargetsProposed(
                derived.measure().id(),
                derived.year(),
                until,
                sum(derived),
                derived.allocation().parts().stream()
                        .map(part -> offer(derived, part))
                        .toList());
    }

    /** What nobody has yet is said, and never hidden. */
    private static String sum(DerivedTargets derived) {
        var team = derived.allocation().team();
        return team == 0
                ? DraftCards.sum(derived)
                : DraftCards.sum(derived)
                        + "\n"
                        + SENTENCES.say(
                                "stays", Map.of("team", derived.measure().show(team)));
    }

    private static Offer offer(DerivedTargets derived, Part part) {
        var months = Arrays.stream(derived.byMonth(part)).boxed().toList();
        var floor = prorated(part.bounds().floor(), part, RoundingMode.DOWN);
        var cap = prorated(part.bounds().cap(), part, RoundingMode.UP);
        return new Offer(
                part.candidate().person().id(),
                months,
                Math.min(floor, part.amount()),
                Math.max(cap, part.amount()),
                new PartCards(derived, part).why());
    }

    /** A bound of a whole year, for as long as they are there. */
    private static long prorated(long bound, Part part, RoundingMode rounding) {
        return BigDecimal.valueOf(bound)
                .multiply(part.candidate().presence().share())
                .setScale(0, rounding)
                .longValueExact();
    }
}
