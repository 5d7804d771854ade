package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes off what other rules paid already: for the same deal, or to those below for the same fact. */
final class SettingOff {
    private final Office office;
    private final Payroll payroll;
    private final Asking asking;
    private final Set<String> notes;

    /** @param notes takes what could not be set off */
    SettingOff(Office office, Payroll payroll, Asking asking, Set<String> notes) {
        this.office = office;
        this.payroll = payroll;
        this.asking = asking;
        this.notes = notes;
    }

    List<Ratio> less(Adjustment.Less less, List<Piece> pieces, List<Ratio> amounts) {
        var left = new HashMap<String, Ratio>();
        var after = new ArrayList<Ratio>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var amount = amounts.get(i);
            var off = less.others() ? others(less, piece) : left.computeIfAbsent(key(piece), _ -> own(less, piece));
            var taken = off.min(amount).max(Ratio.ZERO);
            if (!less.others()) {
                left.put(key(piece), off.minus(taken));
                deducting(piece, taken);
            }
            after.add(amount.minus(taken));
        }
        return after;
    }

    private static String key(Piece piece) {
        return Objects.requireNonNullElse(piece.deal(), piece.key());
    }

    /** What everybody on the way up from the owner to the payee has of the same fact. */
    private Ratio others(Adjustment.Less less, Piece piece) {
        var sum = Ratio.ZERO;
        for (var person : payroll.chain(piece.owner(), asking)) {
            for (var name : less.rules()) {
                sum = sum.plus(office.money(payroll.earned(person, piece, name, asking.month())));
            }
        }
        return sum;
    }

    /** What the other rules came to in the same span. */
    private Ratio inSpan(Adjustment.Less less) {
        var sum = 0L;
        for (var month = asking.first(); !month.isAfter(asking.month()); month = month.plusMonths(1)) {
            for (var name : less.rules()) {
                sum += payroll.paid(asking.payee().id(), name, month);
            }
        }
        return office.money(sum);
    }

    private Ratio own(Adjustment.Less less, Piece piece) {
        if (asking.rule().counting().kinds().isEmpty()) {
            return inSpan(less);
        }
        var deal = piece.deal();
        if (deal == null) {
            notes.add("没有单号，对不上 %s，没有扣".formatted(String.join("、", less.rules())));
            return Ratio.ZERO;
        }
        return deductible(deal, less.rules());
    }

    /** What earlier rules paid for a deal, and this one has not yet set off. */
    private Ratio deductible(String deal, List<String> rules) {
        var sum = 0L;
        for (var rule : rules) {
            var ledger = ledger(rule);
            sum += ledger == null ? 0 : ledger.ofDeal(deal);
        }
        var own = ledger(asking.rule().name());
        var before = own == null || asking.rule().per().is(Span.Unit.DEAL) ? Ratio.ZERO : own.deducted(deal);
        return office.money(sum).minus(before);
    }

    private void deducting(Piece piece, Ratio amount) {
        var own = ledger(asking.rule().name());
        if (own != null && piece.deal() != null) {
            own.deduct(piece.deal(), amount);
        }
    }

    private @Nullable RuleLedger ledger(String rule) {
        return payroll.ledger(asking.payee().id(), asking.rule(), rule);
    }
}
