package io.drumbeat.signing;

import io.drumbeat.allocation.WaterFilling;
import io.drumbeat.allocation.WaterFilling.Bounds;
import io.drumbeat.apportion.Apportion;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.round.Round;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What comes nearest to what everybody wants and still makes up the figure: what is missing is parted among those who asked for
 * something else, what is too much among all, by how large the proposals were; nobody leaves their bounds but who was set apart.
 *
 * @param left what nobody can take within the bounds; negative where it is too much
 */
record Settlement(List<Part> parts, long left) {
    Settlement {
        parts = List.copyOf(parts);
    }

    /**
     * What one comes to have.
     *
     * @param wanted as it was said
     * @param value what it comes to
     * @param apart whether it was set apart
     * @param bids whether they asked for something else than was proposed
     */
    record Part(Offer offer, long wanted, long value, boolean apart, boolean bids) {
        boolean isCapped() {
            return !apart && value == offer.cap() && wanted >= value;
        }

        boolean isLifted() {
            return !apart && value == offer.floor() && wanted <= value;
        }

        /** The offer as it comes to be, its months in proportion. */
        Offer become() {
            var weights = offer.months().stream().map(BigInteger::valueOf).toList();
            var months =
                    Arrays.stream(Apportion.byWeights(value, weights)).boxed().toList();
            return new Offer(offer.person(), months, offer.floor(), offer.cap(), offer.why());
        }

        /** By how much it is other than what was wanted. */
        long moved() {
            return value - wanted;
        }
    }

    static Settlement of(Round round) {
        var within = new ArrayList<Part>();
        var missing = round.total();
        for (var offer : round.proposed().offers()) {
            var apart = round.apart().get(offer.person());
            var wanted = round.wanted(offer);
            var value = apart == null ? Math.clamp(wanted, offer.floor(), offer.cap()) : apart.value();
            within.add(new Part(offer, wanted, value, apart != null, round.bids(offer)));
            missing -= value;
        }
        return missing >= 0 ? moved(within, missing, 1) : moved(within, -missing, -1);
    }

    private static Settlement moved(List<Part> parts, long missing, int up) {
        var weights = parts.stream().map(Settlement::weight).toList();
        var bounds = parts.stream().map(part -> new Bounds(0, room(part, up))).toList();
        var filled = WaterFilling.of(missing, weights, bounds);
        var settled = new ArrayList<Part>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            settled.add(new Part(
                    part.offer(),
                    part.wanted(),
                    part.value() + up * filled.parts().get(i),
                    part.apart(),
                    part.bids()));
        }
        return new Settlement(settled, up * filled.left());
    }

    /** What those could take of what is left who did not ask for anything else, which each would have to say yes to. */
    List<Part> wouldMove() {
        if (left <= 0) {
            return List.of();
        }
        var others =
                parts.stream().filter(part -> !part.apart() && !part.bids()).toList();
        var filled = WaterFilling.of(
                left,
                others.stream().map(Settlement::weight).toList(),
                others.stream()
                        .map(part -> new Bounds(0, part.offer().cap() - part.value()))
                        .toList());
        var moved = new ArrayList<Part>();
        for (var i = 0; i < others.size(); i++) {
            var part = others.get(i);
            var more = filled.parts().get(i);
            if (more > 0) {
                moved.add(new Part(part.offer(), part.value(), part.value() + more, false, false));
            }
        }
        return moved;
    }

    private static BigInteger weight(Part part) {
        return part.apart()
                ? BigInteger.ZERO
                : BigInteger.valueOf(Math.max(1, part.offer().total()));
    }

    private static long room(Part part, int up) {
        if (part.apart()) {
            return 0;
        }
        // who took theirs, or let it stand, has no more of it because others ask for less
        return up > 0 && !part.bids()
                ? 0
                : up > 0
                        ? part.offer().cap() - part.value()
                        : part.value() - part.offer().floor();
    }
}
