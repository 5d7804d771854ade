package io.drumbeat.calculation;

import io.drumbeat.office.Office;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Adjustment.By;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.shaping.Shaping;
import io.drumbeat.shaping.Shaping.Shaped;
import io.drumbeat.unknowns.Unknowns;
import io.drumbeat.yardstick.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** What all pieces came to after something was done to them. */
    record Step(String name, Supplier<String> rate, List<Ratio> amounts) {
        Ratio total() {
            return Ratio.sum(amounts);
        }
    }

    private Course(Office office, Payroll payroll, Asking asking, List<Piece> pieces) {
        this.office = office;
        this.payroll = payroll;
        this.asking = asking;
        this.rule = asking.rule();
        this.pieces = exceeding(office, asking, pieces);
        this.unknowns = new Unknowns(office.gauges, office.shaping, asking, this.pieces);
        this.notes.addAll(unknowns.ofRule());
    }

    static List<Step> of(Office office, Payroll payroll, Asking asking, List<Piece> pieces) {
        return new Course(office, payroll, asking, pieces).run();
    }

    private List<Step> run() {
        var shaped = office.shaping.apply(rule.shape(), rule.scale(), pieces, Piece.bases(pieces), asking);
        then(rule.name(), shaped.rate(), shaped.amounts());
        rule.gates().forEach(this::gate);
        rule.factors().forEach(this::factor);
        ramp();
        bounds(rule.bounds().floor(), rule.bounds().cap());
        rule.less()
                .forEach(less -> then(less.others() ? "极差" : "抵扣", () -> String.join("、", less.rules()), less(less)));
        if (rule.splitsAfter()) {
            then("分单", () -> "按各人的份额", split());
        }
        if (rule.division() != null) {
            divide(rule.division());
        }
        noted();
        return steps;
    }

    private List<Ratio> split() {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> amounts.get(i).times(pieces.get(i).part()))
                .toList();
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

    /** Only what lies above counts, whichever came first. */
    private static List<Piece> exceeding(Office office, Asking asking, List<Piece> pieces) {
        var above = asking.rule().exceeding();
        if (above == null) {
            return pieces;
        }
        if (office.gauges.missing(above, asking).isPresent()) {
            return pieces.stream().map(piece -> piece.worth(Ratio.ZERO)).toList();
        }
        var left = office.gauges.quantity(above, asking);
        var rest = new ArrayList<Piece>();
        for (var piece : pieces) {
            var used = piece.base().min(left).max(Ratio.ZERO);
            left = left.minus(used);
            rest.add(piece.worth(piece.base().minus(used)));
        }
        return rest;
    }

    private void gate(Adjustment.Gate gate) {
        if (!office.shaping.holds(gate, pieces, asking)) {
            var at = office.shaping.level(gate.scale(), pieces, asking);
            then(
                    "门槛",
                    () -> "%s，未达，付 %s"
                            .formatted(
                                    at.map(number -> Shaping.say(gate.scale()) + " " + Figures.factor(number))
                                            .orElseGet(() ->
                                                    unknowns.of(gate.scale()).orElse("没有数")),
                                    Figures.percent(gate.otherwise())),
                    times(gate.otherwise()));
            ended |= gate.ends();
        }
    }

    private void factor(Adjustment.Factor factor) {
        var unknown = unknowns.of(factor);
        if (unknown.isPresent()) {
            notes.add(unknown.get());
            return;
        }
        Shaped shaped = office.shaping.apply(factor.shape(), factor.scale(), pieces, amounts, asking);
        then(factor.name(), shaped.rate(), shaped.amounts());
    }

    private void ramp() {
        var step = office.targets.step(asking.payee(), asking.month());
        step.filter(s -> !rule.counting().kinds().isEmpty() && !s.pay().equals(Ratio.ONE))
                .ifPresent(s -> then(
                        "爬坡", () -> "入职第 %d 个月 ×%s".formatted(s.month(), Figures.factor(s.pay())), times(s.pay())));
    }

    private void bounds(@Nullable Quantity floor, @Nullable Quantity cap) {
        if (cap == null && floor == null) {
            return;
        }
        var total = Ratio.sum(amounts);
        if (cap != null && !unknowns.isUnknown(cap)) {
            var most = office.gauges.quantity(cap, asking);
            if (total.compareTo(most) > 0) {
                then("封顶", () -> Figures.money(most, office.plan.currency()), times(most.dividedBy(total)));
            }
        }
        if (floor != null && !pieces.isEmpty() && !ended) {
            var least = office.gauges.quantity(floor, asking);
            if (total.compareTo(least) < 0) {
                var even = least.minus(total).dividedBy(Ratio.of(amounts.size()));
                then(
                        "保底",
                        () -> Figures.money(least, office.plan.currency()),
                        amounts.stream().map(amount -> amount.plus(even)).toList());
            }
        }
    }

    private List<Ratio> less(Adjustment.Less less) {
        var left = new HashMap<String, Ratio>();
        var after = new ArrayList<Ratio>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var amount = amounts.get(i);
            var off = less.others() ? others(less, piece) : left.computeIfAbsent(key(piece), _ -> own(less, piece));
            var taken = off.min(amount).max(Ratio.ZERO);
            if (!less.others()) {
                left.put(key(piece), off.minus(taken));
                payroll.deducting(asking, piece, taken);
            }
            after.add(amount.minus(taken));
        }
        return after;
    }

    private static String key(Piece piece) {
        return Objects.requireNonNullElse(piece.deal(), piece.key());
    }

    private Ratio others(Adjustment.Less less, Piece piece) {
        var sum = Ratio.ZERO;
        if (!piece.owner().equals(asking.payee().id())) {
            for (var name : less.rules()) {
                sum = sum.plus(office.money(payroll.earned(piece, name, asking.month())));
            }
        }
        return sum;
    }

    private Ratio own(Adjustment.Less less, Piece piece) {
        var deal = piece.deal();
        if (deal == null) {
            notes.add("没有单号，对不上 %s，没有扣".formatted(String.join("、", less.rules())));
            return Ratio.ZERO;
        }
        return payroll.deductible(asking, deal, less.rules());
    }

    private List<Payee> members(Adjustment.Division division) {
        var all = payroll.members(asking);
        return division.qualified() ? office.shaping.qualified(all, pieces, asking) : all;
    }

    /** In whole units, so that what everybody gets is the sum that was divided. */
    private void divide(Adjustment.Division division) {
        var total = Ratio.sum(amounts);
        var before = Ratio.ZERO;
        var own = Ratio.ZERO;
        var all = Ratio.ZERO;
        for (var member : members(division)) {
            var weight = payroll.weight(division, member, asking);
            if (member.id().equals(asking.payee().id())) {
                before = all;
                own = weight;
            }
            all = all.plus(weight);
        }
        var whole = division.by() == By.SHARES
                ? all.dividedBy(Ratio.sum(division.shares().values()))
                : all;
        if (whole.isZero() || total.isZero()) {
            then("分配", () -> "没有份额", times(Ratio.ZERO));
            return;
        }
        var to = total.times(before.plus(own)).dividedBy(whole);
        var from = total.times(before).dividedBy(whole);
        var part = office.money(office.rounded(to) - office.rounded(from));
        var share = own.dividedBy(whole);
        then("分配", () -> Figures.percent(share), times(part.dividedBy(total)));
    }
}
