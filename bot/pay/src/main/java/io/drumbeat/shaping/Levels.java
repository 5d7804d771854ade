package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.counted.Pieces;
import io.drumbeat.happening.FactNumbers;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Condition;
import io.drumbeat.plan.PayPlan.Rounding;
import io.drumbeat.plan.Scale;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where pieces stand on a scale together, and whether conditions hold there. */
public final class Levels {
    private final Gauges gauges;
    private final Rounding rounding;

    Levels(Gauges gauges, Rounding rounding) {
        this.gauges = gauges;
        this.rounding = rounding;
    }

    /** Nothing where nobody knows. */
    public Optional<Ratio> of(Scale scale, List<Piece> pieces, Asking asking) {
        return switch (scale) {
            case Scale.Same() -> Optional.of(Piece.sum(pieces));
            case Scale.OfFact(var field) -> Optional.of(field(field, pieces));
            case Scale.Distinct(var word) -> Optional.of(Ratio.of(distinct(pieces, word, gauges.pieces())));
            case Scale.Attained(var target) ->
                gauges.of(target, asking)
                        .filter(number -> !number.isZero())
                        .map(number -> rounded(attained(target, pieces, asking).dividedBy(number)));
            case Scale.Measured(var gauge) ->
                gauges.of(gauge, asking).map(number -> gauge.kind().isShare() ? rounded(number) : number);
        };
    }

    /**
     * What was reached of which target, for whoever reads what share that is; empty where it is none.
     *
     * @param shrinks whether leave takes something off targets, as it does on every other card
     */
    public String figures(Scale scale, boolean shrinks, Asking asking) {
        if (!(scale instanceof Scale.Measured(var gauge)) || gauge.kind() != Gauge.Kind.ATTAINMENT) {
            return "";
        }
        var done = gauges.of(gauge.as(Gauge.Kind.VALUE), asking);
        var due = gauges.of(gauge.as(Gauge.Kind.TARGET), asking);
        return done.isEmpty() || due.isEmpty()
                ? ""
                : "%s / 目标 %s%s；"
                        .formatted(Figures.number(done.get()), Figures.number(due.get()), shrinks ? "" : "，请假不减");
    }

    /** How many different words stand there; facts that have none say nothing. */
    static long distinct(List<Piece> found, String word, Pieces pieces) {
        return found.stream()
                .flatMap(piece -> Stream.ofNullable(piece.fact()))
                .map(fact -> pieces.word(fact, word))
                .filter(said -> !said.isEmpty())
                .distinct()
                .count();
    }

    /** Some plans look at full percents only. */
    private Ratio rounded(Ratio share) {
        var unit = rounding.attainment();
        return unit == null ? share : unit.times(Ratio.of(share.rounded(unit, rounding.mode())));
    }

    /** What the rule itself counts, unless somebody measured it elsewhere. */
    private Ratio attained(Gauge target, List<Piece> pieces, Asking asking) {
        var value = gauges.named(target.as(Gauge.Kind.VALUE), asking);
        var span = value.over() == null ? asking.rule().per() : value.over();
        var sums = pieces.stream().allMatch(piece -> piece.fact() == null);
        var given = gauges.given(value.name(), span, asking.payee(), asking.month());
        return given.orElseGet(() -> sums
                ? gauges.of(value, asking).orElse(Ratio.ZERO)
                : Piece.sum(pieces).plus(asking.below()));
    }

    /** A quantity of a plan for a person and the pieces that count; nothing known counts as nothing. */
    public Ratio quantity(Quantity quantity, List<Piece> pieces, Asking asking) {
        return quantity instanceof Quantity.OfFacts(var field, var share)
                ? field(field, pieces).times(share)
                : gauges.quantity(quantity, asking);
    }

    private Ratio field(FactField field, List<Piece> pieces) {
        return switch (field.id()) {
            case "margin-rate" -> over(sum(FactField.MARGIN, pieces), sum(FactField.AMOUNT, pieces));
            case "markup" -> over(sum(FactField.MARGIN, pieces), sum(FactField.COST, pieces));
            case "discount" -> FactNumbers.discount(sum(FactField.AMOUNT, pieces), sum(FactField.LIST, pieces));
            case "price" -> over(sum(FactField.AMOUNT, pieces), sum(FactField.UNITS, pieces));
            default -> sum(field, pieces);
        };
    }

    private static Ratio over(Ratio part, Ratio whole) {
        return whole.isZero() ? Ratio.ZERO : part.dividedBy(whole);
    }

    private Ratio sum(FactField field, List<Piece> pieces) {
        return Ratio.sum(pieces.stream()
                .map(piece -> gauges.pieces().field(piece, field))
                .toList());
    }

    /** Whether a condition holds; what nobody knows does not, and of whom nothing is asked they meet it. */
    public boolean holds(Condition condition, List<Piece> pieces, Asking asking) {
        return switch (condition) {
            case Condition.Any(var of) -> of.stream().anyMatch(one -> holds(one, pieces, asking));
            case Condition.All(var of) -> of.stream().allMatch(one -> holds(one, pieces, asking));
            case Condition.Is(var scale, var range) ->
                of(scale, pieces, asking)
                        .map(gauges.filling(asking).range(range)::contains)
                        .orElseGet(() -> scale.asked()
                                .flatMap(target -> gauges.of(target, asking))
                                .map(Ratio::isZero)
                                .orElse(false));
        };
    }

    /** Those who pass all gates of a rule. */
    public List<Payee> qualified(List<Payee> members, List<Piece> pieces, Asking asking) {
        return members.stream()
                .filter(one -> asking.rule().gates().stream()
                        .map(Adjustment.Gate::condition)
                        .allMatch(gate -> holds(gate, pieces, new Asking(one, asking.month(), asking.rule()))))
                .toList();
    }
}
