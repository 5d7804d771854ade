package io.drumbeat.calculation;

import io.drumbeat.calculation.Sentences.Counted;
import io.drumbeat.calculation.Sentences.Shown;
import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One rule in one month for one person. */
final class RuleRun {
    private final Office office;
    private final Payroll payroll;
    private final PayRule rule;
    private final RuleLedger ledger;
    private final Asking asking;
    private final Sentences sentences;
    private final TakingBack takingBack;

    RuleRun(Office office, Payroll payroll, RuleLedger ledger, Asking asking) {
        this.office = office;
        this.payroll = payroll;
        this.rule = asking.rule();
        this.ledger = ledger;
        this.asking = asking;
        this.sentences = new Sentences(office, asking);
        this.takingBack = new TakingBack(office, payroll, ledger, asking);
    }

    List<PayLine> lines() {
        var lines = new ArrayList<PayLine>();
        takingBack.line().ifPresent(lines::add);
        var groups = groups();
        if (rule.per().is(Span.Unit.EVENT) && !groups.isEmpty()) {
            lines.addAll(settle(asking.month().toString(), List.copyOf(groups.values())));
        } else {
            groups.forEach((key, group) -> lines.addAll(settle(key, List.of(group))));
        }
        if (groups.isEmpty()) {
            cutShort().ifPresent(day -> lines.add(sentences.cutShort(day)));
        }
        ledger.pay(asking.month(), lines.stream().mapToLong(PayLine::amount).sum());
        if (rule.carriesDeficit()) {
            carry(groups.values().stream().flatMap(List::stream).toList());
        }
        return rule.onlyCounted() ? List.of() : lines;
    }

    private Map<String, List<Piece>> groups() {
        if (rule.atEnd() && !isLast()) {
            return Map.of();
        }
        var found = new RulePieces(office, payroll, ledger, asking).find();
        if (found.isEmpty()) {
            return Map.of();
        }
        if (rule.per().isCalendar()) {
            return rule.separately().isEmpty() ? Map.of(rule.per().name(asking.month()), found) : separately(found);
        }
        var groups = new LinkedHashMap<String, List<Piece>>();
        for (var piece : found) {
            groups.computeIfAbsent(key(piece), _ -> new ArrayList<>(1)).add(piece);
        }
        return groups;
    }

    private Map<String, List<Piece>> separately(List<Piece> found) {
        var groups = new LinkedHashMap<String, List<Piece>>();
        for (var piece : found) {
            var fact = piece.fact();
            var word = fact == null ? "" : office.pieces.words(fact, rule.separately());
            groups.computeIfAbsent(rule.per().name(asking.month()) + "/" + word, _ -> new ArrayList<>(1))
                    .add(piece);
        }
        return groups;
    }

    /** What is missing to where pay begins is asked for again, for as long as somebody is there under the rule. */
    private void carry(List<Piece> pieces) {
        var above = rule.exceeding();
        if (above != null
                && asking.payee().isThere(asking.month())
                && payroll.isFor(office.plan, rule, asking.payee(), asking.end())
                && office.gauges.missing(above, asking).isEmpty()) {
            var open = office.gauges.quantity(above, asking).plus(deficit()).minus(Piece.sum(pieces));
            ledger.leave(asking.first(), open.max(Ratio.ZERO));
        }
    }

    private Ratio deficit() {
        return rule.carriesDeficit()
                ? ledger.left(rule.per().first(asking.first().minusMonths(1)))
                : Ratio.ZERO;
    }

    private String key(Piece piece) {
        if (rule.per().isDays()) {
            return rule.per().days(piece.date());
        }
        var deal = rule.per().is(Span.Unit.DEAL) ? piece.deal() : null;
        return deal == null ? piece.key() : deal;
    }

    /** The last day on which a sum that is paid at the end of its span was somebody's, where it ends within the span. */
    private Optional<LocalDate> cutShort() {
        var next = asking.month().plusMonths(1).atDay(1);
        if (!rule.atEnd()
                || rule.prorated()
                || !(rule.worth() instanceof Worth.OfPerson)
                || asking.month().equals(rule.per().last(asking.month()))
                || !asking.payee().isThere(asking.month().plusMonths(1))
                || payroll.goesOn(rule.name(), asking.payee(), next)) {
            return Optional.empty();
        }
        return asking.month().atDay(1).datesUntil(next).filter(this::isFor).max(Comparator.naturalOrder());
    }

    private boolean isFor(LocalDate day) {
        return payroll.isFor(office.plan, rule, asking.payee(), day);
    }

    /** The last month of the span, or the last in which somebody or the rule is there. */
    private boolean isLast() {
        var month = asking.month();
        var left = asking.payee().left();
        var end = rule.dates().to();
        return month.equals(rule.per().last(month))
                || (left != null && YearMonth.from(left).equals(month))
                || (end != null && YearMonth.from(end).equals(month))
                || (rule.prorated() && !isTheirsLater());
    }

    /** Whether the rule is still somebody's in a later month of the span: what they got of it by days is due when it no longer is. */
    private boolean isTheirsLater() {
        for (var later = asking.month().plusMonths(1);
                !later.isAfter(rule.per().last(asking.month()));
                later = later.plusMonths(1)) {
            if (payroll.isFor(office.plan, rule, asking.payee(), later.atDay(1))
                    || payroll.isFor(office.plan, rule, asking.payee(), later.atEndOfMonth())) {
                return true;
            }
        }
        return false;
    }

    private List<PayLine> settle(String key, List<List<Piece>> groups) {
        var deficit = deficit();
        var courses = groups.stream()
                .map(group -> Course.of(office, payroll, asking(group), group, deficit))
                .toList();
        var pieces = joined(groups);
        var amounts = joined(courses.stream().map(Course.Result::amounts).toList());
        var steps = Shown.of(courses.stream().map(Course.Result::steps).toList(), office);
        Supplier<Ratio> counted = () ->
                Ratio.sum(courses.stream().map(course -> course.counted().get()).toList());
        var now = new LinkedHashMap<String, Long>();
        steps.forEach(step -> now.put(step.name(), step.amount()));
        var before = ledger.shown(key);
        var correction = freeze(pieces, amounts, sum(now.values()), ledger.isFresh(key));
        ledger.show(key, now);
        return lines(steps, before, new Counted(pieces, counted), correction);
    }

    /** Within the day or week whose pieces they are. */
    private Asking asking(List<Piece> group) {
        return rule.per().isDays() ? asking.on(group.getFirst().date()) : asking;
    }

    private static <T> List<T> joined(List<List<T>> lists) {
        return lists.size() == 1
                ? lists.getFirst()
                : lists.stream().flatMap(List::stream).toList();
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(amount -> amount).sum();
    }

    private List<PayLine> lines(List<Shown> steps, Map<String, Long> before, Counted counted, long correction) {
        var lines = new ArrayList<PayLine>();
        var gone = new LinkedHashMap<>(before);
        for (var step : steps) {
            var first = step.name().equals(steps.getFirst().name());
            var was = before.getOrDefault(step.name(), 0L);
            var now = step.amount() - was - (first ? correction : 0);
            gone.remove(step.name());
            if (now != 0 || (first && was == 0)) {
                lines.add(sentences.line(step, first, counted, now, was));
            }
        }
        if (lines.size() > 1
                && before.isEmpty()
                && sum(lines.stream().map(PayLine::amount).toList()) == 0) {
            return List.of(Sentences.asOne(lines));
        }
        gone.forEach((name, was) -> {
            if (was != 0) {
                lines.add(sentences.line(new Shown(name, () -> "不再适用", 0), false, counted, -was, was));
            }
        });
        return lines;
    }

    /**
     * Keeps what each piece got, and returns by how much what was taken back before grew. Where nothing was ever taken back
     * it is not written down piece by piece before somebody asks.
     */
    private long freeze(List<Piece> pieces, List<Ratio> amounts, long all, boolean fresh) {
        if (fresh && office.history.undoing().isEmpty()) {
            ledger.later(() -> write(pieces, amounts, all, true));
            return 0;
        }
        return write(pieces, amounts, all, fresh);
    }

    private long write(List<Piece> pieces, List<Ratio> amounts, long all, boolean fresh) {
        var run = new Adding();
        var given = 0L;
        var correction = 0L;
        for (var i = 0; i < pieces.size(); i++) {
            run.add(amounts.get(i));
            var upTo = i == pieces.size() - 1
                    ? all
                    : office.byEvent() ? given + office.rounded(amounts.get(i)) : office.rounded(run);
            var gross = upTo - given;
            given = upTo;
            var earned = ledger.of(pieces.get(i), fresh);
            var taken = takingBack.taken(earned, gross);
            correction += taken - earned.taken;
            ledger.set(earned, gross, taken, asking.month());
        }
        return correction;
    }
}
