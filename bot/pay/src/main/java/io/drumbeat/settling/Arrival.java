package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.happening.PayFact;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment.Factor;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a deal has come by the end of a month: all or nothing, or the part of its money that is there. */
final class Arrival {
    private static final Set<String> MONEY = Set.of("collected", "invoiced");
    private final Office office;
    private final Asking asking;

    private final LocalDate until;

    Arrival(Office office, Asking asking) {
        this(office, asking, asking.end());
    }

    /** @param until how far it had come by the end of that day */
    Arrival(Office office, Asking asking, LocalDate until) {
        this.office = office;
        this.asking = asking;
        this.until = until;
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
                                Ratio.sum(signings.stream()
                                        .map(other -> left(other, fact))
                                        .toList()))
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

    /** What money is compared with: what was signed, and in whose currency it is compared. */
    private PayFact contract(PayFact fact) {
        var signing = office.history.signing(fact);
        return signing == null ? fact : signing;
    }

    private Ratio whole(PayFact fact) {
        var contract = contract(fact);
        return left(contract, contract);
    }

    private List<Part> parts(PayFact fact, Point point) {
        var own = office.history.deal(fact.deal()).stream()
                .filter(other -> counts(other, point))
                .toList();
        if (!MONEY.contains(point.kind())) {
            return own.stream().map(other -> new Part(other, Ratio.ONE)).toList();
        }
        var contract = contract(fact);
        var whole = left(contract, contract);
        var parts = new ArrayList<Part>();
        if (signings(fact).size() > 1) {
            parts.addAll(inTurn(fact, own));
        } else {
            own.forEach(other -> parts.add(new Part(other, over(left(other, contract), whole))));
        }
        if (fact.customer() != null) {
            parts.addAll(loose(fact, point));
        }
        return parts;
    }

    /** All that was signed in the name of a deal by now: a contract and what was added to it. */
    private List<PayFact> signings(PayFact fact) {
        return fact.is("won")
                ? office.history.deal(fact.deal()).stream()
                        .filter(other -> other.is("won") && !other.date().isAfter(until))
                        .toList()
                : List.of();
    }

    /** Money of a deal that was signed more than once is for what was signed first, the rest for what came after. */
    private List<Part> inTurn(PayFact fact, List<PayFact> money) {
        var open = signings(fact).stream()
                .filter(signed -> isBefore(signed, fact))
                .map(signed -> new Open(signed, left(signed, signed)))
                .collect(Collectors.toCollection(ArrayList::new));
        open.add(new Open(fact, left(fact, fact)));
        return fill(money, open);
    }

    /** How much of what was signed is still to come, in its own currency. */
    private record Open(PayFact contract, Ratio amount) {}

    /** Money goes to one contract after the other, each in its own currency; what the last one gets of it. */
    private List<Part> fill(List<PayFact> money, List<Open> contracts) {
        var mine = contracts.getLast();
        var parts = new ArrayList<Part>();
        var next = 0;
        var rest = Ratio.ONE;
        for (var open : contracts) {
            var wanted = open.amount();
            while (wanted.signum() > 0 && next < money.size()) {
                var one = money.get(next);
                var worth = left(one, open.contract());
                var given = worth.times(rest).min(wanted);
                wanted = wanted.minus(given);
                rest = worth.signum() <= 0 ? Ratio.ZERO : rest.minus(given.dividedBy(worth));
                if (given.signum() > 0 && open.equals(mine)) {
                    parts.add(new Part(one, over(given, left(open.contract(), open.contract()))));
                }
                if (rest.isZero()) {
                    next++;
                    rest = Ratio.ONE;
                }
            }
        }
        return parts;
    }

    private boolean counts(PayFact fact, Point point) {
        return is(fact, point) && !fact.date().isAfter(until);
    }

    /** Money that names no deal is its customer's: for whatever was signed first and is still open. */
    private List<Part> loose(PayFact fact, Point point) {
        var free = office.history.customer(fact.customer()).stream()
                .filter(other -> counts(other, point) && other.deal() == null)
                .toList();
        if (free.isEmpty()) {
            return List.of();
        }
        var contract = contract(fact);
        var open = new ArrayList<Open>();
        for (var signed : office.history.customer(fact.customer())) {
            if (signed.is("won") && isBefore(signed, contract)) {
                open.add(open(signed, point));
            }
        }
        open.add(open(contract, point));
        return fill(free, open);
    }

    private Open open(PayFact signed, Point point) {
        return new Open(signed, left(signed, signed).minus(own(signed, point)));
    }

    private static boolean isBefore(PayFact one, PayFact other) {
        return one.date().isBefore(other.date()) || (one.date().equals(other.date()) && one.order() < other.order());
    }

    /** What came in the name of the deal itself, in the currency of what was signed. */
    private Ratio own(PayFact fact, Point point) {
        var contract = contract(fact);
        return Ratio.sum(office.history.deal(fact.deal()).stream()
                .filter(other -> counts(other, point))
                .map(other -> left(other, contract))
                .toList());
    }

    private static Ratio over(Ratio part, Ratio whole) {
        return whole.signum() <= 0 ? Ratio.ONE : part.dividedBy(whole);
    }

    /** What of a fact was not taken back, in the currency of a contract: what its money is worth today changes nothing. */
    private Ratio left(PayFact fact, PayFact contract) {
        var rest = Ratio.ONE.minus(office.history.undoing().undone(fact, until));
        var amount = fact.amount();
        if (amount != null && Objects.equals(fact.currency(), contract.currency())) {
            return amount.times(rest);
        }
        var rate = office.history.rate(contract, office.plan.currency().getCurrencyCode());
        return office.pieces.numbers().of(fact, FactField.AMOUNT).times(rest).dividedBy(rate);
    }
}
