package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.office.Office;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a rule pays for in a month: facts, a sum, or what other rules paid. */
final class RulePieces {
    /** Before any deal. */
    private static final YearMonth EVER = YearMonth.of(1900, 1);

    private static final Worth.OfFact ONE_EACH = Worth.OfFact.of(io.drumbeat.yardstick.FactField.COUNT);
    private final Office office;
    private final Payroll payroll;
    private final RuleLedger ledger;
    private final Asking asking;
    private final PayRule rule;

    /** @param ledger what the rule came to so far */
    RulePieces(Office office, Payroll payroll, RuleLedger ledger, Asking asking) {
        this.ledger = ledger;
        this.office = office;
        this.payroll = payroll;
        this.asking = asking;
        this.rule = asking.rule();
    }

    List<Piece> find() {
        return switch (rule.worth()) {
            case Worth.OfFact worth -> rule.splitsAfter() ? whole(facts(worth)) : facts(worth);
            case Worth.OfPerson(var sum) -> sum(sum);
            case Worth.OfRules(var names, var take) ->
                switch (take) {
                    case SUM -> madeOf(names, rules(names));
                    case AVERAGE -> average(names);
                    case LARGER -> one(names, Worth.Take.LARGER);
                    case SMALLER -> one(names, Worth.Take.SMALLER);
                };
        };
    }

    private List<Piece> facts(Worth.OfFact worth) {
        if (rule.per().is(Span.Unit.DEAL)) {
            return deals(worth);
        }
        if (rule.per().isDays()) {
            return days(worth);
        }
        return inForce(office.pieces.of(rule.counting(), worth, asking.payee(), asking.first(), asking.month()));
    }

    /** The whole of every day or week of which something happened this month. */
    private List<Piece> days(Worth.OfFact worth) {
        var before = asking.month().minusMonths(1);
        var found = inForce(office.pieces.of(rule.counting(), worth, asking.payee(), before, asking.month()));
        var now = new HashSet<String>();
        found.stream()
                .filter(piece -> YearMonth.from(piece.date()).equals(asking.month()))
                .forEach(piece -> now.add(rule.per().days(piece.date())));
        return found.stream()
                .filter(piece -> now.contains(rule.per().days(piece.date())))
                .toList();
    }

    /** Deals as a whole, though only a share of them is the payee's: what they earn is split afterwards. */
    private static List<Piece> whole(List<Piece> shared) {
        return shared.stream()
                .map(piece -> piece.worth(piece.base().dividedBy(piece.part())))
                .toList();
    }

    /** The whole of every deal of which something happened this month. */
    private List<Piece> deals(Worth.OfFact worth) {
        var now = inForce(office.pieces.of(rule.counting(), worth, asking.payee(), asking.month(), asking.month()));
        var deals = new HashSet<String>();
        now.forEach(piece -> deals.add(String.valueOf(piece.deal())));
        if (deals.isEmpty()) {
            return now;
        }
        var all = office.pieces.of(rule.counting(), worth, asking.payee(), EVER, asking.month());
        return inForce(all.stream()
                .filter(piece ->
                        piece.deal() == null ? piece.month().equals(asking.month()) : deals.contains(piece.deal()))
                .toList());
    }

    /** Only what happened while this plan and this rule were the payee's. */
    private List<Piece> inForce(List<Piece> found) {
        return payroll.isAlwaysFor(office.plan, rule)
                ? found
                : found.stream()
                        .filter(piece -> payroll.isFor(office.plan, rule, asking.payee(), piece.date()))
                        .toList();
    }

    private List<Piece> sum(Quantity sum) {
        var last = asking.end();
        var left = asking.payee().left();
        var day = left != null && left.isBefore(last) ? left : last;
        var there = rule.prorated() ? there() : Ratio.ONE;
        var theirs = rule.prorated() ? !there.isZero() : payroll.isFor(office.plan, rule, asking.payee(), day);
        if (!asking.payee().isThere(asking.month()) || !theirs) {
            return List.of();
        }
        if (!rule.counting().kinds().isEmpty() && facts(ONE_EACH).isEmpty()) {
            return List.of();
        }
        var base = office.gauges.quantity(sum, asking);
        var key = rule.per().name(asking.month());
        return List.of(Piece.sum(key, asking.payee().id(), asking.month(), base.times(there)));
    }

    /** How much of the span somebody was there while this plan and this rule were theirs. */
    private Ratio there() {
        return office.presence.of(
                asking.payee(),
                asking.first(),
                rule.per().last(asking.month()),
                payroll.isAlwaysFor(office.plan, rule)
                        ? _ -> true
                        : each -> payroll.isFor(office.plan, rule, asking.payee(), each));
    }

    /** Of several rules only the one that pays most, or least, over the whole span. */
    private List<Piece> one(List<String> names, Worth.Take take) {
        var best = names.getFirst();
        var pieces = rules(List.of(best));
        for (var name : names.subList(1, names.size())) {
            var other = rules(List.of(name));
            var more = Piece.sum(other).compareTo(Piece.sum(pieces)) > 0;
            if (more == (take == Worth.Take.LARGER)) {
                best = name;
                pieces = other;
            }
        }
        return madeOf(List.of(best), pieces);
    }

    /** So that it is known whose refunds are its own. */
    private List<Piece> madeOf(List<String> names, List<Piece> pieces) {
        pieces.forEach(piece -> ledger.madeOf(piece.key(), names));
        return pieces;
    }

    /** Of several people what each has in the mean; of nobody but oneself what each of the rules pays. */
    private List<Piece> average(List<String> names) {
        var people = office.pieces.people(rule.counting().whose(), asking.payee(), asking.end()).stream()
                .filter(one -> one.isThere(asking.month()))
                .count();
        var many = Ratio.of(Math.max(1, rule.counting().whose() == Whose.OWN ? names.size() : people));
        return madeOf(names, rules(names)).stream()
                .map(piece -> piece.worth(piece.base().dividedBy(many)))
                .toList();
    }

    private List<Piece> rules(List<String> names) {
        var found = new ArrayList<Piece>();
        var people = office.pieces.people(rule.counting().whose(), asking.payee(), asking.end());
        for (var month = asking.first(); !month.isAfter(asking.month()); month = month.plusMonths(1)) {
            if (!payroll.isFor(office.plan, rule, asking.payee(), month.atEndOfMonth())) {
                continue;
            }
            for (var owner : people) {
                var key = month + "@" + owner.id();
                var came = 0L;
                for (var name : names) {
                    var now = payroll.counted(owner.id(), name, month, asking.month());
                    came += ledger.cameTo(key, name, now, month.equals(asking.month()));
                }
                if (came != 0) {
                    found.add(Piece.sum(key, owner.id(), month, office.money(came)));
                }
            }
        }
        return found;
    }
}
