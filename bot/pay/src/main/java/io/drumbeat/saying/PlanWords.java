package io.drumbeat.saying;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says a plan back in sentences, so that whoever wrote it sees what it was understood as. */
public final class PlanWords {
    private final PayPlan plan;
    private final ShapeWords words;
    private final List<String> said = new ArrayList<>();

    private PlanWords(PayPlan plan, UnaryOperator<String> called) {
        this.plan = plan;
        this.words = new ShapeWords(plan, called);
    }

    /** One sentence for the plan, one for each measure, rule and term. */
    public static List<String> of(PayPlan plan) {
        return of(plan, UnaryOperator.identity());
    }

    /** The same with people and teams as they are called, and not by their ids. */
    public static List<String> of(PayPlan plan, People people) {
        return of(plan, called(people));
    }

    private static UnaryOperator<String> called(People people) {
        return id -> people.withId(id)
                .map(Person::name)
                .or(() -> people.team(id).map(Team::name))
                .orElse(id);
    }

    private static List<String> of(PayPlan plan, UnaryOperator<String> called) {
        var words = new PlanWords(plan, called);
        words.head();
        plan.measures().forEach(measure -> words.said.add(new MeasureWords(words.words).of(measure)));
        var rules = new RuleWords(plan, words.words);
        var together = Together.of(plan.rules());
        rules.of(together).ifPresent(words.said::add);
        plan.rules().forEach(rule -> words.said.add(rules.of(rule, together)));
        new TermsWords(plan, words.words, words.said).say();
        return List.copyOf(words.said);
    }

    /** The sentence of the rule that a line of pay comes from: its name is the beginning of the line's. */
    public static Optional<String> rule(PayPlan plan, String line, People people) {
        return plan.rules().stream()
                .filter(rule -> line.equals(rule.name()) || line.startsWith(rule.name() + " "))
                .max(Comparator.comparingInt(rule -> rule.name().length()))
                .map(rule -> new RuleWords(plan, new ShapeWords(plan, called(people))).of(rule, Together.NOTHING));
    }

    private void head() {
        var start = plan.year().start();
        said.add("%s 第 %d 版%s%s%s。"
                .formatted(
                        plan.name(),
                        plan.version(),
                        audience(plan.audience(), words),
                        dates(plan.inForce()),
                        start == 1 ? "" : "，一年从 %d 月算起".formatted(start)));
    }

    static String audience(Audience audience, ShapeWords words) {
        var parts = new ArrayList<String>();
        parts.add(joined(audience.roles().stream().map(PlanWords::role).toList()));
        parts.add(joined(audience.maturities()));
        parts.add(joined(audience.teams().stream().map(words::called).toList()));
        parts.add(joined(audience.people().stream().map(words::called).toList()));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "" : "，给" + String.join("、", parts);
    }

    private static String role(String role) {
        return switch (role) {
            case "rep" -> "销售";
            case "manager" -> "主管";
            case "director" -> "总监";
            case "finance" -> "财务";
            default -> role;
        };
    }

    private static String joined(Collection<String> some) {
        return some.stream().sorted().collect(Collectors.joining("或"));
    }

    static String dates(DateSpan dates) {
        var from = dates.from() == null ? "" : "从 " + dates.from();
        var to = dates.to() == null ? "" : "到 " + dates.to();
        return from.isEmpty() && to.isEmpty() ? "" : "，" + from + to;
    }

    static String kinds(List<String> kinds) {
        return kinds.stream().map(Labels::ofKind).collect(Collectors.joining("、"));
    }

    static String delay(Delay delay, ShapeWords words) {
        var until =
                switch (delay.until().when()) {
                    case MONTHS -> delay.until().months() + " 个月后";
                    case QUARTER_END -> "季末";
                    case YEAR_END -> "年底";
                    case EVENLY -> "以后 %d 个月平均".formatted(delay.until().months());
                    case DAY -> String.valueOf(delay.until().day());
                };
        var condition = delay.condition() == null ? "" : "，那时" + words.condition(delay.condition()) + "才发";
        var where = delay.of().where();
        var when = delay.of().when();
        return "%s%s%s %s，%s再发%s"
                .formatted(
                        when == null ? "" : words.condition(when) + "时，",
                        where.isAll() ? "" : words.filter(where) + "的，",
                        delay.reason(),
                        Figures.percent(delay.share()),
                        until,
                        condition);
    }

    static String leavers(Ratio share) {
        return share.isZero() ? "离职以后才到期的不发" : "离职以后才到期的发 " + Figures.percent(share);
    }

    static boolean isWhole(Ratio share) {
        return share.equals(Ratio.ONE);
    }

    static String over(Span span) {
        return span.is(Span.Unit.MONTH) ? "每月" : span.label();
    }
}
