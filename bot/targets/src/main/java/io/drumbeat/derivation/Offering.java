package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation.Part;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.standing.Seen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is proposed to everybody of what was derived: the months, how far the year may move, and the arithmetic. */
final class Offering {
    private static final Sentences SENTENCES = Sentences.beside(Offering.class);

    private Offering() {}

    /** The mark of what is looked at: the months and bounds of the same people. */
    static Seen seen(List<Offer> offers) {
        return Seen.of(offers.stream()
                .map(offer -> "%s %s %d %d;".formatted(offer.person(), offer.months(), offer.floor(), offer.cap()))
                .collect(Collectors.joining()));
    }

    /** @param reason why it is so much; empty where nothing was said */
    static TargetsProposed of(DerivedTargets derived, LocalDate until, String reason) {
        return new TargetsProposed(
                derived.measure().id(),
                derived.year(),
                until,
                reason.isEmpty()
                        ? sum(derived)
                        : sum(derived) + "\n" + SENTENCES.say("because", Map.of("reason", reason)),
                derived.allocation().parts().stream()
                        .map(part -> offer(derived, part))
                        .toList(),
                Arrays.stream(derived.ofTeam()).boxed().toList());
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

    static Offer offer(DerivedTargets derived, Part part) {
        var months = Arrays.stream(derived.byMonth(part)).boxed().toList();
        var floor = prorated(part.bounds().floor(), part, RoundingMode.UP);
        var cap = prorated(part.bounds().cap(), part, RoundingMode.DOWN);
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
                .multiply(part.there())
                .setScale(0, rounding)
                .longValueExact();
    }
}
