package io.drumbeat.simulation;

import io.drumbeat.calculation.Payroll;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.happening.PayHistory.MissingRate;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.planfile.PlanReader;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A plan tried on what is given with it. */
public final class Simulation {
    /** A day, a week, two weeks or half a month: targets may be for those too. */
    private static final String DAYS = "\\d{4}-(W\\d{1,2}|F\\d{1,2}|\\d\\d-(\\d\\d|A|B))";

    /** What whole fen can say. */
    private static final String MOST = "9 亿亿";

    private static final Span CALENDAR_YEAR = new Span(Span.Unit.YEAR, 1);
    private final Given given;
    private final List<PayPlan> plans;
    private final Months months;

    /** A named stretch of months. */
    private record Months(String name, YearMonth from, YearMonth to) {}

    private Simulation(Given given) {
        this.given = given;
        var period = given.text("period");
        months(period, CALENDAR_YEAR);
        this.plans = PlanReader.checked(plan(given), measured(given));
        this.months = months(period, plans.getFirst().year());
    }

    /**
     * Everybody's statement.
     *
     * @param values as the console's door takes them: plan, period, people, facts, targets, measures, paid, rates
     * @param calendar which days are worked
     * @throws io.drumbeat.plantext.WrongPlan if the plan cannot be followed
     * @throws WrongInput if what is given with it cannot be read
     */
    public static List<PayStatement> run(Map<String, ?> values, WorkingCalendar calendar) {
        return new Simulation(new Given("", values)).run(calendar);
    }

    /** An empty text is a plan that is wrong, none at all is not. */
    private static String plan(Given given) {
        var plan = given.find("plan");
        return plan == null ? given.text("plan") : plan;
    }

    private List<PayStatement> run(WorkingCalendar calendar) {
        var crew = DatedCrew.read(given);
        new Slips(given, crew.ids()).look();
        new Impossible(given).look();
        if (plans.stream().noneMatch(plan -> crew.hasAny(plan.audience()))) {
            crew.existing().in(given.text("plan"));
        }
        var facts = Shares.followed(given.each("facts", FactReader::read).stream()
                .flatMap(Optional::stream)
                .toList());
        distinct(facts);
        var history = new PayHistory(facts, given.numbers("rates"));
        var payroll = new Payroll(plans, history, crew, goals(), calendar);
        try {
            var statements = new ArrayList<PayStatement>();
            for (var id : crew.ids()) {
                statements.add(payroll.statement(id, months.name(), months.from(), months.to()));
            }
            return statements;
        } catch (ArithmeticException large) {
            throw new WrongInput("facts", "算出来的钱太大，一个人一个月最多 " + MOST + " 元；看看 facts、rates、targets 和方案里的数是不是多写了几位");
        } catch (MissingRate missing) {
            throw new WrongInput(
                    "rates", "%s；写 \"rates\":{\"%s\":\"7.10\"}".formatted(missing.getMessage(), missing.currency()));
        }
    }

    /** The names of which numbers or targets are given. */
    private static Set<String> measured(Given given) {
        var names = new HashSet<String>();
        for (var list : List.of("measures", "targets")) {
            given.each(list, (group, _) -> names.add(PlanReader.measure(group.text("measure"))));
        }
        return names;
    }

    private static void distinct(List<PayFact> facts) {
        var ids = new HashSet<String>();
        for (var fact : facts) {
            if (!ids.add(fact.id())) {
                throw new WrongInput("facts", "receipt \"%s\" 出现了两次；每条记录应有自己的编号".formatted(fact.id()));
            }
        }
    }

    private Goals goals() {
        var targets = new HashMap<Goals.Key, Ratio>();
        given.each(
                "targets",
                (target, _) ->
                        targets.put(key(target, PlanReader.measure(target.text("measure"))), target.amount("amount")));
        var measures = new HashMap<Goals.Key, Ratio>();
        given.each(
                "measures",
                (measure, _) ->
                        measures.put(key(measure, PlanReader.measure(measure.text("measure"))), value(measure)));
        var paid = new HashMap<Goals.Key, Ratio>();
        given.each("paid", (amount, _) -> paid.put(key(amount, ""), amount.amount("amount")));
        return Goals.of(targets, measures, paid);
    }

    /** A number, or of a measure that has grades one of them. */
    private Ratio value(Given measure) {
        var grades = plans.stream()
                .flatMap(plan -> plan.measures().stream())
                .filter(declared -> declared.name().equals(measure.text("measure")))
                .flatMap(declared ->
                        declared instanceof NamedMeasure.Graded(var _, var words) ? Stream.of(words) : Stream.empty())
                .findFirst();
        var said = measure.text("value");
        if (Given.isNumber(said)) {
            return measure.amount("value");
        }
        var grade = grades.map(words -> words.get(said)).orElse(null);
        if (grade == null) {
            var at = measure.path() + ".value";
            var should = grades.map(Ruler::said)
                    .orElse("数字；分等级的先在方案的 measures 里写 {name: %s, grades: {S: 1.5, A: 1.2, B: 1}}"
                            .formatted(measure.text("measure")));
            throw new WrongInput(at, "%s 是 \"%s\"；应是%s".formatted(at, said, should));
        }
        return grade;
    }

    private static Goals.Key key(Given group, String measure) {
        var period = group.text("period").replace("-W0", "-W");
        if (!period.matches(DAYS)) {
            months(period, CALENDAR_YEAR);
        }
        var team = group.find("team");
        return new Goals.Key(team == null ? group.text("person") : "team:" + team, measure, period);
    }

    /** @param year that of the plan, by which quarters and halves are counted */
    private static Months months(String period, Span year) {
        if (period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            var month = YearMonth.parse(period);
            return new Months(period, month, month);
        }
        if (period.matches("\\d{4}(-Q[1-4]|-H[12])?")) {
            var first = Integer.parseInt(period.substring(0, 4));
            var part = period.length() == 4 ? 1 : period.charAt(6) - '0';
            var length = period.length() == 4 ? 12 : period.charAt(5) == 'Q' ? 3 : 6;
            var from = YearMonth.of(first, year.start()).plusMonths((part - 1L) * length);
            return new Months(period, from, from.plusMonths(length - 1L));
        }
        throw new WrongInput("period", "period 是 \"%s\"；应如 2026-11、2026-Q4 或 2026".formatted(period));
    }
}
