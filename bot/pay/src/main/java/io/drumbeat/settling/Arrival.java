package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.happening.PayFact;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment.Factor;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How far a deal has come by the end of a month: all or nothing, or the part of its money that is there. */
final class Arrival {
    private static final Set<String> MONEY = Set.of("collected", "invoiced");
    private final Office office;
    private final Asking asking;

    Arrival(Office office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    /** A fact that brings a deal on, and which part of the deal it is. */
    private record Part(PayFact fact, Ratio part) {}

    /** What of a deal has come to a point. */
    Ratio at(PayFact fact, Point point) {
        if (is(fact, point)) {
            return Ratio.ONE;
        }
        var parts = parts(fact, point);
        if (!MONEY.contains(point.kind())) {
            return parts.isEmpty() ? Ratio.ZERO : Ratio.ONE;
        }
        var from = point.from();
        var signings = signings(fact);
        var came = whole(fact).signum() <= 0
                ? Ratio.ONE
                : from != null && signings.size() > 1
                        ? over(
                                own(fact, point),
                                Ratio.sum(signings.stream().map(this::left).toList()))
                        : Ratio.sum(parts.stream().map(Part::part).toList()).min(Ratio.ONE);
        return from == null ? came : came.compareTo(from) >= 0 ? Ratio.ONE : Ratio.ZERO;
    }

    /** What of that is not paid, since what came changes its part. */
    Ratio lessened(PayFact fact, Point point) {
        var factor = point.factor();
        if (factor == null || is(fact, point)) {
            return Ratio.ZERO;
        }
        var came = at(fact, point);
        var lost = Ratio.ZERO;
        for (var part : parts(fact, point)) {
            lost = lost.plus(part.part().times(Ratio.ONE.minus(factor(factor, part.fact()))));
        }
        return point.from() == null ? lost : lost.times(came);
    }

    private Ratio factor(Factor factor, PayFact fact) {
        var piece = new Piece("", fact, asking.payee().id(), YearMonth.from(fact.date()), Ratio.ONE, Ratio.ONE);
        return office.shaping
                .apply(factor.shape(), factor.scale(), List.of(piece), List.of(Ratio.ONE), asking)
                .amounts()
                .getFirst();
    }

    private static boolean is(PayFact fact, Point point) {
        return fact.is(point.kind()) && isOf(fact, point);
    }

    private static boolean isOf(PayFact fact, Point point) {
        return point.stage() == null || point.stage().equals(fact.texts().stage());
    }

    private Ratio whole(PayFact fact) {
        var signing = office.history.signing(fact);
        return left(signing == null ? fact : signing);
    }

    private List<Part> parts(PayFact fact, Point point) {
        var whole = whole(fact);
        var parts = new ArrayList<Part>();
        var own = office.history.deal(fact.deal()).stream()
                .filter(other -> counts(other, point))
                .toList();
        if (MONEY.contains(point.kind()) && signings(fact).size() > 1) {
            inTurn(fact, own, whole, parts);
        } else {
            own.forEach(other -> parts.add(new Part(other, over(left(other), whole))));
        }
        if (MONEY.contains(point.kind()) && fact.customer() != null) {
            parts.addAll(loose(fact, point, whole));
        }
        return parts;
    }

    /** All that was signed in the name of a deal by now: a contract and what was added to it. */
    private List<PayFact> signings(PayFact fact) {
        return fact.is("won")
                ? office.history.deal(fact.deal()).stream()
                        .filter(other -> other.is("won") && !other.date().isAfter(asking.end()))
                        .toList()
                : List.of();
    }

    /** Money of a deal that was signed more than once is for what was signed first, the rest for what came after. */
    private void inTurn(PayFact fact, List<PayFact> money, Ratio whole, List<Part> parts) {
        var before = Ratio.ZERO;
        for (var signed : signings(fact)) {
            before = isBefore(signed, fact) ? before.plus(left(signed)) : before;
        }
        fill(money, new Room(before, whole, whole), parts);
    }

    /** What has to be filled first, how much may come after that, and of what it is a part. */
    private record Room(Ratio before, Ratio left, Ratio whole) {}

    private void fill(List<PayFact> money, Room room, List<Part> parts) {
        var before = room.before();
        var left = room.left();
        for (var one : money) {
            var amount = left(one);
            var others = amount.min(before);
            before = before.minus(others);
            var mine = amount.minus(others).min(left);
            left = left.minus(mine);
            if (mine.signum() > 0) {
                parts.add(new Part(one, over(mine, room.whole())));
            }
        }
    }

    private boolean counts(PayFact fact, Point point) {
        return is(fact, point) && !fact.date().isAfter(asking.end());
    }

    /** Money that names no deal is its customer's: for whatever was signed first and is still open. */
    private List<Part> loose(PayFact fact, Point point, Ratio whole) {
        var parts = new ArrayList<Part>();
        var free = office.history.customer(fact.customer()).stream()
                .filter(other -> counts(other, point) && other.deal() == null)
                .toList();
        if (free.isEmpty()) {
            return parts;
        }
        var before = Ratio.ZERO;
        for (var signed : office.history.customer(fact.customer())) {
            if (signed.is("won") && !signed.equals(fact) && isBefore(signed, fact)) {
                before = before.plus(left(signed).minus(own(signed, point)).max(Ratio.ZERO));
            }
        }
        fill(free, new Room(before, whole.minus(own(fact, point)).max(Ratio.ZERO), whole), parts);
        return parts;
    }

    private static boolean isBefore(PayFact one, PayFact other) {
        return one.date().isBefore(other.date()) || (one.date().equals(other.date()) && one.order() < other.order());
    }

    /** What came in the name of the deal itself. */
    private Ratio own(PayFact signed, Point point) {
        return Ratio.sum(office.history.deal(signed.deal()).stream()
                .filter(other -> counts(other, point))
                .map(this::left)
                .toList());
    }

    private static Ratio over(Ratio part, Ratio whole) {
        return whole.signum() <= 0 ? Ratio.ONE : part.dividedBy(whole);
    }

    private Ratio left(PayFact fact) {
        var undone = office.history.undoing().undone(fact, asking.end());
        return office.pieces.numbers().of(fact, FactField.AMOUNT).times(Ratio.ONE.minus(undone));
    }
}
