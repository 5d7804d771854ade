package io.drumbeat.paybook;

import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Terms;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whose facts somebody's pay can hang on: mostly only their own, so that nobody reads more than they need. */
public final class Reach {
    private Reach() {}

    /** The person, and those others at whom any rule of theirs looks. */
    public static Collection<String> of(String person, Collection<PayPlan> plans, LocalDate day, Crew crew) {
        var payee = crew.payee(person, day);
        var reached = new LinkedHashSet<String>();
        reached.add(person);
        payee.ifPresent(one -> plans.stream()
                .filter(plan -> isFor(plan.audience(), one))
                .flatMap(plan -> looked(plan, plan.rules().stream().filter(rule -> isFor(rule.audience(), one))))
                .distinct()
                .forEach(whose -> reached.addAll(people(whose, one, day, crew))));
        return reached;
    }

    /** Whether no rule of any of these plans looks at anybody else, whoever is paid by it. */
    public static boolean isOwn(Collection<PayPlan> plans) {
        return plans.stream()
                .flatMap(plan -> looked(plan, plan.rules().stream()))
                .allMatch(Whose.OWN::equals);
    }

    private static Stream<Whose> looked(PayPlan plan, Stream<PayRule> rules) {
        return Stream.of(
                        plan.measures().stream().flatMap(Reach::measured),
                        plan.terms().caps().stream().map(Terms.Limit::whose),
                        Looking.atTermsOf(plan).map(Reach::whose),
                        rules.flatMap(Reach::asked))
                .flatMap(each -> each);
    }

    private static boolean isFor(Audience audience, Payee payee) {
        return audience.has(payee.id(), payee.role(), payee.maturity(), payee.team());
    }

    private static List<String> people(Whose whose, Payee payee, LocalDate day, Crew crew) {
        return switch (whose) {
            case OWN -> List.of();
            case REPORTS, REPORTS_2, REPORTS_3, BELOW ->
                crew.below(payee.id(), day).stream().map(Payee::id).toList();
            case TEAM ->
                crew.on(day).values().stream()
                        .filter(other -> Objects.equals(other.team(), payee.team()))
                        .map(Payee::id)
                        .toList();
            case EVERYONE -> List.copyOf(crew.on(day).keySet());
        };
    }

    private static Stream<Whose> measured(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted counted -> Stream.of(counted.counting().whose());
            case NamedMeasure.OfPeople people -> Stream.of(people.whose());
            case NamedMeasure.Race _ -> Stream.of(Whose.EVERYONE);
            default -> Looking.at(measure).map(Reach::whose);
        };
    }

    private static Stream<Whose> asked(PayRule rule) {
        var divided = rule.division() == null ? Stream.<Whose>empty() : Stream.of(Whose.TEAM);
        return Stream.of(Stream.of(rule.counting().whose()), Looking.at(rule).map(Reach::whose), divided)
                .flatMap(each -> each);
    }

    private static Whose whose(Gauge gauge) {
        return gauge.kind().isRank() ? Whose.EVERYONE : Objects.requireNonNullElse(gauge.whose(), Whose.OWN);
    }
}
