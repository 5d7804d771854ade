package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Ages;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.Undoing;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Adjustment.Clawback;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What refunds, lost deals and withdrawn entries take back: the frozen amount, whatever the rate is by now. */
final class TakingBack {
    private final Office office;
    private final Payroll payroll;
    private final RuleLedger ledger;
    private final Asking asking;

    TakingBack(Office office, Payroll payroll, RuleLedger ledger, Asking asking) {
        this.office = office;
        this.payroll = payroll;
        this.ledger = ledger;
        this.asking = asking;
    }

    Optional<PayLine> line() {
        var amount = 0L;
        var was = 0L;
        var facts = new LinkedHashSet<String>();
        var spared = new LinkedHashSet<String>();
        var basis = Ratio.ZERO;
        for (var earned : touched()) {
            var taken = taken(earned, earned.gross);
            var fact = earned.piece.fact();
            if (fact != null && earned.gross != 0 && earned.gross != taken) {
                spared.addAll(undone(fact));
            }
            if (taken != earned.taken) {
                var back = taken - earned.taken;
                amount -= back;
                was += earned.gross;
                if (fact != null) {
                    facts.add(fact.id());
                    facts.addAll(undone(fact));
                }
                basis = basis.plus(part(earned, back));
                ledger.set(earned, earned.gross, taken, asking.month());
            }
        }
        return amount != 0
                ? Optional.of(said(amount, was, basis, List.copyOf(facts)))
                : spared.isEmpty() || asking.rule().clawback().steps().isEmpty()
                        ? Optional.empty()
                        : Optional.of(spared(List.copyOf(spared)));
    }

    private List<String> undone(PayFact fact) {
        return office.history.undoing().of(fact).stream()
                .filter(undo -> YearMonth.from(undo.date()).equals(asking.month()))
                .map(Undoing.Undo::by)
                .toList();
    }

    /** What went back too late to take anything back is said too: somebody will look for it. */
    private PayLine spared(List<String> facts) {
        var why = "%s：这个月退的隔得久，按 clawback 已经不用扣回".formatted(asking.rule().name());
        return new PayLine(asking.rule().name() + " 冲回", 0, new PayLine.Origin("0.00", "0%", facts, why));
    }

    /** As much of what was counted as is taken back of what it earned. */
    private static Ratio part(Earned earned, long back) {
        return earned.gross == 0
                ? Ratio.ZERO
                : earned.piece.base().times(Ratio.of(back)).dividedBy(Ratio.of(earned.gross));
    }

    private PayLine said(long amount, long was, Ratio basis, List<String> facts) {
        var currency = office.plan.currency();
        var why = "%s：按当时冻结的提成原样冲回 %s，不看现在的比例（当时算得 %s）"
                .formatted(
                        asking.rule().name(),
                        Figures.money(office.money(-amount), currency),
                        Figures.money(office.money(was), currency));
        var origin = new PayLine.Origin(basis.shown(2).toPlainString(), "原比例", facts, why);
        return new PayLine(asking.rule().name() + " 冲回", amount, origin);
    }

    private List<Earned> touched() {
        if (asking.rule().worth() instanceof Worth.OfRules) {
            return List.copyOf(ledger.all());
        }
        var late = office.history.undoing().lateIn(asking.month());
        if (late.isEmpty()) {
            return List.of();
        }
        var touched = new ArrayList<Earned>();
        if (late.size() > ledger.all().size()) {
            ledger.all().stream()
                    .filter(earned -> earned.piece.fact() != null && late.contains(earned.piece.fact()))
                    .forEach(touched::add);
        } else {
            late.stream().sorted(java.util.Comparator.comparing(PayFact::id)).forEach(fact -> owners(fact)
                    .forEach(owner -> {
                        var earned = ledger.find(fact.id(), owner);
                        if (earned != null) {
                            touched.add(earned);
                        }
                    }));
        }
        return touched;
    }

    private static Iterable<String> owners(PayFact fact) {
        return fact.shares().isEmpty() ? List.of(fact.person()) : fact.shares().keySet();
    }

    /** How much of a piece is taken back by the end of the month. */
    long taken(Earned earned, long gross) {
        return asking.rule().worth() instanceof Worth.OfRules ? ofRules(earned, gross) : ofFact(earned, gross);
    }

    /** As much of what was made of other rules as was taken back of what they came to. */
    private long ofRules(Earned earned, long gross) {
        if (!earned.month().isBefore(asking.month())) {
            return 0;
        }
        var first = 0L;
        var now = 0L;
        for (var rule : ledger.madeOf(earned.piece.key()).entrySet()) {
            first += rule.getValue();
            now += payroll.counted(earned.piece.owner(), rule.getKey(), earned.month(), asking.month());
        }
        var part = first == 0
                ? Ratio.ZERO
                : Ratio.of(first - now, first).max(Ratio.ZERO).min(Ratio.ONE);
        return Ratio.of(gross).times(part).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    private long ofFact(Earned earned, long gross) {
        var fact = earned.piece.fact();
        if (fact == null || office.history.undoing().of(fact).isEmpty()) {
            return 0;
        }
        var part = Ratio.ZERO;
        for (var undo : office.history.undoing().of(fact)) {
            var late = YearMonth.from(undo.date()).isAfter(earned.month())
                    && !undo.date().isAfter(asking.end());
            if (late) {
                part = part.plus(undo.part(earned.piece.owner())
                        .times(share(asking.rule().clawback(), fact.date(), undo.date())));
            }
        }
        var kept = office.history.undoing().kept(fact, earned.piece.owner());
        return kept.isZero() ? 0 : Ratio.of(gross).times(part).dividedBy(kept).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    private static Ratio share(Clawback clawback, LocalDate from, LocalDate to) {
        var age = Ratio.of(clawback.inDays() ? ChronoUnit.DAYS.between(from, to) : Ages.months(from, to));
        var share = Ratio.ONE;
        for (Step step : clawback.steps()) {
            share = age.compareTo(step.low().at()) >= 0 ? step.pay().value() : share;
        }
        return share;
    }
}
