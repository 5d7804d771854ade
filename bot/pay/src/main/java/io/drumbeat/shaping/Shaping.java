package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/** What a shape pays for pieces that belong together: those of a month, a deal, or one alone. */
public final class Shaping {
    private final Gauges gauges;
    private final Levels levels;
    private final RateWords words;

    /**
     * What a shape made of some pieces.
     *
     * @param amounts exact, one for each piece
     * @param rate as people read it, said when somebody asks
     */
    public record Shaped(List<Ratio> amounts, Supplier<String> rate) {}

    public Shaping(Gauges gauges, PayPlan plan) {
        this.gauges = gauges;
        this.levels = new Levels(gauges, plan.rounding());
        this.words = new RateWords(plan);
    }

    public Levels levels() {
        return levels;
    }

    public RateWords words() {
        return words;
    }

    /** @param bases what is multiplied, one for each piece: their own, or what a rule made of them so far */
    public Shaped apply(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        return switch (shape) {
            case Shape.Flat(var pay) -> new Shaped(Scalars.pay(pay, bases), () -> words.say(pay));
            case Shape.Hanging _ ->
                gauges.missingIn(shape, asking).isEmpty()
                        ? apply(gauges.filling(asking).shape(shape), scale, pieces, bases, asking)
                        : new Shaped(Scalars.times(bases, Ratio.ZERO), () -> "没有数");
            case Shape.Table(var rows) -> table(rows, pieces, bases, asking);
            case Shape.Scorecard card -> scored(card, bases, asking);
            case Shape.Steps steps
            when steps.marginal() -> new Walk(gauges, this).along(steps, scale, pieces, bases, asking);
            case Shape.Reached reached ->
                isLone(pieces)
                        ? level(new Shape.Steps(false, reached.steps()), scale, pieces, bases, asking)
                        : new Walk(gauges, this).reached(reached, scale, pieces, bases, asking);
            default -> isOfEach(scale) ? each(shape, scale, pieces, bases) : level(shape, scale, pieces, bases, asking);
        };
    }

    /** A sum that hangs on no fact. */
    static boolean isLone(List<Piece> pieces) {
        return pieces.size() == 1 && pieces.getFirst().fact() == null;
    }

    private static boolean isOfEach(Scale scale) {
        return scale instanceof Scale.OfFact(var field) && !field.adds() && !field.isQuotient();
    }

    private Shaped each(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases) {
        var amounts = new ArrayList<Ratio>();
        var pays = new LinkedHashMap<Pay, Ratio>();
        for (var i = 0; i < pieces.size(); i++) {
            var at = gauges.pieces().field(pieces.get(i), ((Scale.OfFact) scale).field());
            var pay = at(shape, at);
            amounts.addAll(Scalars.pay(pay, List.of(bases.get(i))));
            pays.merge(pay, bases.get(i), Ratio::plus);
        }
        return new Shaped(amounts, () -> words.say(pays));
    }

    private Shaped level(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var at = levels.of(scale, pieces, asking);
        var pay = at.map(number -> at(shape, shape instanceof Shape.Straight ? number.max(Ratio.ZERO) : number))
                .orElseGet(() -> unknown(shape, scale, pieces));
        return new Shaped(Scalars.pay(pay, bases), () -> at.map(number ->
                        "%s %s 对应 %s".formatted(RateWords.say(scale), words.place(scale, number), words.say(pay)))
                .orElseGet(() -> words.say(pay)));
    }

    /** What comes in is paid at the first step where nothing is asked; all else is not paid where nobody knows. */
    private static Pay unknown(Shape shape, Scale scale, List<Piece> pieces) {
        var counted = pieces.stream().anyMatch(piece -> piece.fact() != null);
        return counted && scale.asked().isPresent() && shape instanceof Shape.Steps steps
                ? steps.steps().getFirst().pay()
                : Pay.of(Kind.RATE, Ratio.ZERO);
    }

    private static Pay at(Shape shape, Ratio number) {
        return switch (shape) {
            case Shape.Steps steps -> Scalars.reached(steps.steps(), number);
            case Shape.Curve curve -> Scalars.onCurve(curve, number);
            default -> Pay.of(Kind.RATE, number);
        };
    }

    private Shaped table(List<Shape.Row> rows, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        var pays = new LinkedHashMap<Pay, Ratio>();
        var left = new ArrayList<Integer>();
        for (var i = 0; i < pieces.size(); i++) {
            left.add(i);
        }
        for (var row : rows) {
            if (!row.when().stream().allMatch(gate -> levels.holds(gate, pieces, asking))) {
                continue;
            }
            var here = left.stream().filter(i -> fits(pieces.get(i), row)).toList();
            if (!here.isEmpty()) {
                var mine = here.stream().map(bases::get).toList();
                pays.merge(row.pay(), Ratio.sum(mine), Ratio::plus);
                var paid = Scalars.pay(row.pay(), mine);
                for (var k = 0; k < here.size(); k++) {
                    amounts.set(here.get(k), paid.get(k));
                }
                left.removeIf(i -> fits(pieces.get(i), row));
            }
        }
        return new Shaped(amounts, () -> pays.isEmpty() ? "没有一行对得上" : words.say(pays));
    }

    private boolean fits(Piece piece, Shape.Row row) {
        return piece.fact() == null
                ? row.where().isAll()
                : gauges.pieces().numbers().fits(piece.fact(), row.where());
    }

    private Shaped scored(Shape.Scorecard card, List<Ratio> bases, Asking asking) {
        var payouts = new ArrayList<Ratio>();
        var score = Ratio.ZERO;
        for (var item : card.items()) {
            var shape = gauges.filling(asking).shape(item.shape());
            var payout = gauges.of(item.gauge(), asking)
                    .map(number -> Scalars.of(shape, number))
                    .orElse(Ratio.ZERO);
            payouts.add(payout);
            score = score.plus(payout.times(item.weight()));
        }
        var rate = score;
        return new Shaped(Scalars.times(bases, rate), () -> scored(card, payouts) + " = " + Figures.percent(rate));
    }

    private static String scored(Shape.Scorecard card, List<Ratio> payouts) {
        var said = new ArrayList<String>();
        for (var item : card.items()) {
            said.add("%s %s×%s"
                    .formatted(
                            RateWords.say(new Scale.Measured(item.gauge())),
                            Figures.percent(payouts.get(said.size())),
                            Figures.percent(item.weight())));
        }
        return String.join(" + ", said);
    }
}
