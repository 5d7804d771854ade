package io.drumbeat.calculation;

import io.drumbeat.plan.PayPlan.Stage;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.shaping.Asking;
import io.drumbeat.shaping.Piece;
import io.drumbeat.yardstick.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One rule in one month for one person. */
final class RuleRun {
    private final Office office;
    private final Payroll payroll;
    private final PayRule rule;
    private final RuleLedger ledger;
    private final Asking asking;
    private final Sentences sentences;

    RuleRun(Office office, Payroll payroll, RuleLedger ledger, Asking asking) {
        this.office = office;
        this.payroll = payroll;
        this.rule = asking.rule();
        this.ledger = ledger;
        this.asking = asking;
        this.sentences = new Sentences(office, asking);
    }

    List<PayLine> lines() {
        var lines = new ArrayList<PayLine>();
        new TakingBack(office, ledger, asking).line().ifPresent(lines::add);
        var groups = groups();
        if (rule.per() == Span.EVENT && !groups.isEmpty()) {
            lines.addAll(settle(asking.month().toString(), List.copyOf(groups.values())));
        } else {
            groups.forEach((key, group) -> lines.addAll(settle(key, List.of(group))));
        }
        ledger.pay(asking.month(), lines.stream().mapToLong(PayLine::amount).sum());
        return lines;
    }

    private Map<String, List<Piece>> groups() {
        if (rule.atEnd() && !isLast()) {
            return Map.of();
        }
        var groups = new LinkedHashMap<String, List<Piece>>();
        for (var piece : new RulePieces(office, payroll, asking).find()) {
            groups.computeIfAbsent(key(piece), _ -> new ArrayList<>()).add(piece);
        }
        return groups;
    }

    private String key(Piece piece) {
        return switch (rule.per()) {
            case EVENT -> piece.key();
            case DEAL -> Objects.requireNonNullElse(piece.deal(), piece.key());
            default -> rule.per().name(asking.month());
        };
    }

    /** The last month of the span, or the last in which somebody or the rule is there. */
    private boolean isLast() {
        var month = asking.month();
        var left = asking.payee().left();
        var end = rule.dates().to();
        return month.equals(rule.per().last(month))
                || (left != null && YearMonth.from(left).equals(month))
                || (end != null && YearMonth.from(end).equals(month));
    }

    private List<PayLine> settle(String key, List<List<Piece>> groups) {
        var courses = groups.stream()
                .map(group -> Course.of(office, payroll, asking, group))
                .toList();
        var steps = steps(courses);
        var before = ledger.shown(key, steps.size());
        var correction = 0L;
        for (var i = 0; i < groups.size(); i++) {
            correction += freeze(groups.get(i), courses.get(i).getLast(), steps.getLast().rounded(), courses.size() == 1);
        }
        var lines = new ArrayList<PayLine>();
        var shown = new long[steps.size()];
        var pieces = groups.stream().flatMap(List::stream).toList();
        for (var i = 0; i < steps.size(); i++) {
            shown[i] = steps.get(i).rounded() - (i == 0 ? 0 : steps.get(i - 1).rounded());
            var now = shown[i] - before[i] - (i == 0 ? correction : 0);
            if (now != 0 || (i == 0 && before[i] == 0)) {
                lines.add(sentences.line(steps.get(i), i == 0, pieces, now, before[i]));
            }
        }
        for (var i = steps.size(); i < before.length; i++) {
            shown = java.util.Arrays.copyOf(shown, before.length);
        }
        ledger.show(key, shown);
        return lines;
    }

    /** A step over all groups, rounded as the plan says. */
    record Shown(String name, String rate, long rounded) {}

    private List<Shown> steps(List<List<Course.Step>> courses) {
        var most = courses.stream().mapToInt(List::size).max().orElse(0);
        var shown = new ArrayList<Shown>();
        for (var i = 0; i < most; i++) {
            var exact = Ratio.ZERO;
            var rounded = 0L;
            var rates = new LinkedHashSet<String>();
            var name = "";
            for (var course : courses) {
                var step = course.get(Math.min(i, course.size() - 1));
                name = i < course.size() || name.isEmpty() ? step.name() : name;
                if (i < course.size()) {
                    rates.add(step.rate());
                }
                exact = exact.plus(step.total());
                rounded += events(step.amounts());
            }
            shown.add(new Shown(name, Sentences.joined(rates), byEvent() ? rounded : office.rounded(exact)));
        }
        return shown;
    }

    private boolean byEvent() {
        return office.plan.rounding().stage() == Stage.EVENT;
    }

    private long events(List<Ratio> amounts) {
        return byEvent() ? amounts.stream().mapToLong(office::rounded).sum() : 0;
    }

    /** Keeps what each piece got, and returns by how much what was taken back before grew. */
    private long freeze(List<Piece> pieces, Course.Step last, long rounded, boolean alone) {
        var run = Ratio.ZERO;
        var given = 0L;
        var correction = 0L;
        for (var i = 0; i < pieces.size(); i++) {
            var amount = last.amounts().get(i);
            run = run.plus(amount);
            var upTo = byEvent() ? given + office.rounded(amount) : office.rounded(run);
            var gross = (alone && i == pieces.size() - 1 ? rounded : upTo) - given;
            given += gross;
            var earned = ledger.of(pieces.get(i));
            var taken = earned.taken == 0 ? 0 : TakingBack.taken(office, asking, earned, gross);
            correction += taken - earned.taken;
            ledger.set(earned, gross, taken);
        }
        return correction;
    }

    static boolean isOfPerson(PayRule rule) {
        return rule.worth() instanceof Worth.OfPerson;
    }
}
