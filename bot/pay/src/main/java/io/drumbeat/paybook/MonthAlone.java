package io.drumbeat.paybook;

import io.drumbeat.calculation.Payroll;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.Words;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One month's pay where the plans look at nothing of the months before: by how much more of something changes it can be told
 * without them. What it comes to as a whole cannot, since what is taken back was earned earlier.
 *
 * @param facts of the month, and what else was told of their customers and deals
 */
public record MonthAlone(
        YearMonth month, List<PayPlan> plans, List<PayFact> facts, Crew crew, Goals goals, WorkingCalendar calendar) {
    private static final List<Gauge.Kind> OF_BEFORE =
            List.of(Gauge.Kind.GROWTH, Gauge.Kind.PREVIOUS, Gauge.Kind.LAST_YEAR);

    /** By how much some more facts change what the month pays somebody, in the minor unit of the plan. */
    public long gain(String person, List<PayFact> before, List<PayFact> more) {
        var both = Stream.concat(before.stream(), more.stream()).toList();
        return pays(person, both) - pays(person, before);
    }

    private long pays(String person, List<PayFact> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        var history = new PayHistory(all, Map.of());
        return new Payroll(plans, history, crew, goals, calendar)
                .since(month)
                .statement(person, month)
                .total();
    }

    /** Whether it is so of these plans. */
    public static boolean isSoOf(Collection<PayPlan> plans) {
        return plans.stream().allMatch(MonthAlone::isSoOf);
    }

    private static boolean isSoOf(PayPlan plan) {
        var counted = plan.measures().stream().map(NamedMeasure::name).collect(Collectors.toSet());
        counted.addAll(Words.MEASURES.values());
        counted.add(Gauge.SAME);
        return hasPlainTerms(plan)
                && plan.rules().stream().allMatch(MonthAlone::isOfTheMonth)
                && plan.measures().stream().allMatch(MonthAlone::isOfTheMonth)
                && Stream.of(
                                plan.rules().stream().flatMap(Looking::at),
                                plan.measures().stream().flatMap(Looking::at),
                                Looking.atTermsOf(plan))
                        .flatMap(each -> each)
                        .allMatch(gauge -> counted.contains(gauge.name()) && isOfTheMonth(gauge));
    }

    private static boolean hasPlainTerms(PayPlan plan) {
        var terms = plan.terms();
        return terms.draws().isEmpty()
                && terms.delays().isEmpty()
                && terms.holds().isEmpty()
                && terms.trueUp() == null
                && terms.payableFrom() == null
                && terms.caps().stream()
                        .allMatch(cap -> isMonth(cap.over()) && !cap.carry() && cap.whose() == Whose.OWN)
                && terms.guarantees().stream().allMatch(floor -> isMonth(floor.over()));
    }

    private static boolean isOfTheMonth(PayRule rule) {
        return (isMonth(rule.per()) || rule.per().is(Span.Unit.EVENT))
                && isOfTheMonth(rule.counting())
                && !(rule.worth() instanceof Worth.OfRules)
                && !rule.carriesDeficit()
                && rule.less().isEmpty()
                && rule.delays().isEmpty()
                && rule.release() == null
                && rule.unpaid() == null
                && (rule.division() == null
                        || rule.division().parts().stream()
                                .allMatch(part -> part.gauge() == null || isOfTheMonth(part.gauge())));
    }

    private static boolean isOfTheMonth(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted(var _, var counting, var _, var _) -> isOfTheMonth(counting);
            case NamedMeasure.Given _,
                    NamedMeasure.Graded _,
                    NamedMeasure.OfPeople _,
                    NamedMeasure.Race _,
                    NamedMeasure.Months _ -> false;
            case NamedMeasure.Share _, NamedMeasure.Weighted _, NamedMeasure.Combined _ -> true;
        };
    }

    /** What counts once of a customer is looked for in all that ever was of it. */
    private static boolean isOfTheMonth(Counting counting) {
        return counting.once() == Counting.Once.EVERY || counting.once() == Counting.Once.DEAL;
    }

    private static boolean isOfTheMonth(Gauge gauge) {
        return isMonth(Objects.requireNonNullElse(gauge.over(), Span.MONTH))
                && gauge.carry() == Gauge.Carry.NOTHING
                && !OF_BEFORE.contains(gauge.kind());
    }

    private static boolean isMonth(Span span) {
        return span.is(Span.Unit.MONTH);
    }
}
