package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Condition;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.shaping.RateWords;
import io.drumbeat.shaping.Shaping.Shaped;
import io.drumbeat.unknowns.Unknowns;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way from the pieces of a deal or a span to what each of them is paid, step by step. */
final class Course {
    private final Office office;
    private final Payroll payroll;
    private final Asking asking;
    private final PayRule rule;
    private final List<Piece> pieces;
    private final List<Step> steps = new ArrayList<>();
    private final Unknowns unknowns;
    private final Set<String> notes = new LinkedHashSet<>();
    private List<Ratio> amounts = List.of();
    private boolean ended;

    /**
     * What became of the pieces.
     *
     * @param counted what of them was counted
     */
    record Result(List<Step> steps, Supplier<Ratio> counted) {
        List<Ratio> amounts() {
            return steps.getLast().amounts();
        }
    }

    /** What all pieces came to after something was done to them. */
    record Step(String name, Supplier<String> rate, List<Ratio> amounts) {
        Ratio total() {
            return Ratio.sum(amounts);
        }
    }

    private Course(Office office, Payroll payroll, Asking asking, List<Piece> pieces, Ratio deficit) {
        this.office = office;
        this.payroll = payroll;
        this.rule = asking.rule();
        var above = new Above(office, asking, deficit);
        this.pieces = above.of(pieces);
        this.asking = asking.above(Piece.sum(pieces).minus(Piece.sum(this.pieces)));
        this.unknowns = new Unknowns(office.gauges, office.shaping, this.asking, this.pieces);
        this.notes.addAll(unknowns.ofRule());
        above.said(unknowns, Piece.sum(pieces)).ifPresent(notes::add);
    }

    /** @param deficit what was missing in earlier spans to where pay begins */
    static Result of(Office office, Payroll payroll, Asking asking, List<Piece> pieces, Ratio deficit) {
        var course = new Course(office, payroll, asking, pieces, deficit);
        return new Result(course.run(), () -> Piece.sum(course.pieces));
    }

    private List<Step> run() {
        var own = rule.ownRate();
        var shaped = own.isPresent() && !pieces.isEmpty()
                ? new Shaped(each(own.get(), Piece.bases(pieces)).amounts(), () -> said(own.get()))
                : office.shaping.apply(rule.shape(), rule.scale(), pieces, Piece.bases(pieces), asking);
        then(rule.name(), shaped.rate(), shaped.amounts());
        rule.gates().forEach(this::gate);
        rule.factors().stream()
                .filter(factor -> own.isEmpty() || !factor.equals(own.get()))
                .forEach(this::factor);
        ramp();
        prorate();
        bounds(rule.bounds().floor(), rule.bounds().cap());
        var setOff = new SettingOff(office, payroll, asking, notes);
        rule.less()
                .forEach(less -> then(
                        less.others() ? "减下级所得" : "抵扣",
                        () -> "已付的 " + String.join("、", less.rules()),
                        setOff.less(less, pieces, amounts)));
        if (rule.splitsAfter()) {
            then("分单", () -> "按各人的份额", Splitting.parts(pieces, amounts));
        }
        then("分单尾差", () -> "各人的份加起来正好是整单，零头归单子的主人", new Splitting(office, rule).whole(pieces, amounts));
        if (rule.division() != null) {
            divide(rule.division());
        }
        noted();
        return steps;
    }

    private void noted() {
        var first = steps.getFirst();
        if (!notes.isEmpty() && !pieces.isEmpty()) {
            var told = "（" + String.join("；", notes) + "）";
            steps.set(0, new Step(first.name(), () -> first.rate().get() + told, first.amounts()));
        }
    }

    private void then(String name, Supplier<String> rate, List<Ratio> after) {
        if (steps.isEmpty() || !after.equals(amounts)) {
            steps.add(new Step(name, rate, after));
            amounts = after;
        }
    }

    private List<Ratio> times(Ratio factor) {
        return amounts.stream().map(amount -> amount.times(factor)).toList();
    }

    private void gate(Adjustment.Gate gate) {
        if (!office.shaping.levels().holds(gate.condition(), pieces, asking)) {
            then(
                    "门槛",
                    () -> "%s，未达，%s"
                            .formatted(
                                    where(gate.condition()),
                                    gate.otherwise().isZero() ? "不付" : "付 " + Figures.percent(gate.otherwise())),
                    times(gate.otherwise()));
            ended |= gate.ends();
        }
    }

    private String where(Condition condition) {
        return condition.each().map(this::where).distinct().collect(Collectors.joining("，"));
    }

    private String where(Condition.Is is) {
        var scale = is.scale();
        return office.shaping
                .levels()
                .of(scale, pieces, asking)
                .map(number -> "%s %s（%s要%s）"
                        .formatted(
                                RateWords.say(scale),
                                office.shaping.words().place(scale, number),
                                office.shaping.levels().figures(scale, office.presence.shrinksTargets(), asking),
                                office.shaping.words().range(scale, office.gauges.filled(is.range(), asking))))
                .orElseGet(() -> unknowns.of(scale).orElse("没有数"));
    }

    private void factor(Adjustment.Factor factor) {
        var unknown = unknowns.of(factor);
        if (unknown.isPresent()) {
            notes.add(unknown.get());
            return;
        }
        var shaped = factor.ofEach() && !pieces.isEmpty()
                ? each(factor, amounts)
                : office.shaping.apply(factor.shape(), factor.scale(), pieces, amounts, asking);
        then(factor.name(), shaped.rate(), shaped.amounts());
    }

    /** The rates that the facts themselves say. */
    private String said(Adjustment.Factor own) {
        var field = own.scale() instanceof Scale.OfFact(var of) ? of : FactField.COUNT;
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.fact()))
                .map(fact -> office.pieces.numbers().of(fact, field))
                .distinct()
                .map(rate ->
                        field.isShare() ? Figures.percent(rate) : "每个 " + Figures.money(rate, office.plan.currency()))
                .collect(Collectors.joining("；"));
    }

    private Shaped each(Adjustment.Factor factor, List<Ratio> of) {
        var all = IntStream.range(0, pieces.size())
                .mapToObj(i -> office.shaping.apply(
                        factor.shape(), factor.scale(), List.of(pieces.get(i)), List.of(of.get(i)), asking))
                .toList();
        return new Shaped(
                all.stream().flatMap(one -> one.amounts().stream()).toList(),
                () -> all.stream().map(one -> one.rate().get()).distinct().collect(Collectors.joining("；")));
    }

    private void ramp() {
        var step = office.targets.step(asking.payee(), asking.month());
        step.filter(s -> !rule.counting().kinds().isEmpty() && !s.pay().equals(Ratio.ONE))
                .ifPresent(s -> then(
                        "爬坡", () -> "入职第 %d 个月 ×%s".formatted(s.month(), Figures.factor(s.pay())), times(s.pay())));
    }

    /** A sum has shrunk with its days before it was looked at. */
    private void prorate() {
        if (rule.prorated() && !(rule.worth() instanceof Worth.OfPerson)) {
            var there = office.presence.of(
                    asking.payee(), asking.first(), rule.per().last(asking.month()));
            then("在岗天数", () -> "在岗 %s".formatted(Figures.percent(there)), times(there));
        }
    }

    private void bounds(@Nullable Quantity floor, @Nullable Quantity cap) {
        if (cap == null && floor == null) {
            return;
        }
        var total = Ratio.sum(amounts);
        if (cap != null && !unknowns.isUnknown(cap)) {
            // A loss lets nothing through, and takes nothing more away
            var most = office.shaping.levels().quantity(cap, pieces, asking).max(Ratio.ZERO);
            if (total.compareTo(most) > 0) {
                then("封顶", () -> Figures.money(most, office.plan.currency()), times(most.dividedBy(total)));
            }
        }
        if (floor != null && !pieces.isEmpty() && !ended) {
            var least = office.shaping.levels().quantity(floor, pieces, asking);
            if (total.compareTo(least) < 0 && (least.signum() >= 0 || floor instanceof Quantity.Fixed)) {
                var even = least.minus(total).dividedBy(Ratio.of(amounts.size()));
                then(
                        "保底",
                        () -> Figures.money(least, office.plan.currency()),
                        amounts.stream().map(amount -> amount.plus(even)).toList());
            }
        }
    }

    private void divide(Adjustment.Division division) {
        var total = Ratio.sum(amounts);
        var mine = new Dividing(office, payroll, asking).of(division, pieces, total);
        if (mine.said().isEmpty() || total.isZero()) {
            then("分配", () -> "没有份额", times(Ratio.ZERO));
        } else {
            then(
                    "分配",
                    () -> "分到%s，%s 里得 %s"
                            .formatted(
                                    String.join("、", mine.said()),
                                    Figures.money(total, office.plan.currency()),
                                    Figures.money(mine.amount(), office.plan.currency())),
                    times(mine.amount().dividedBy(total)));
        }
    }
}
