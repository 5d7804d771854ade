package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.saying.Labels;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a shape pays for pieces that belong together: those of a month, a deal, or one alone. */
public final class Shaping {
    private final Gauges gauges;
    private final Currency currency;

    /**
     * What a shape made of some pieces.
     *
     * @param amounts exact, one for each piece
     * @param rate as people read it, said when somebody asks
     */
    public record Shaped(List<Ratio> amounts, Supplier<String> rate) {}

    public Shaping(Gauges gauges, Currency currency) {
        this.gauges = gauges;
        this.currency = currency;
    }

    /** @param bases what is multiplied, one for each piece: their own, or what a rule made of them so far */
    public Shaped apply(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        return switch (shape) {
            case Shape.Flat(var pay) -> new Shaped(Scalars.pay(pay, bases), () -> say(pay));
            case Shape.Table(var rows) -> table(rows, pieces, bases, asking);
            case Shape.Scorecard card -> scored(card, bases, asking);
            case Shape.Steps steps
            when steps.marginal() -> new Walk(gauges, this).along(steps, scale, pieces, bases, asking);
            case Shape.Reached(var steps) ->
                isLone(pieces)
                        ? level(new Shape.Steps(false, steps), scale, pieces, bases, asking)
                        : new Walk(gauges, this).reached(steps, scale, pieces, bases, asking);
            default -> isOfEach(scale) ? each(shape, scale, pieces, bases) : level(shape, scale, pieces, bases, asking);
        };
    }

    /** A sum that hangs on no fact. */
    static boolean isLone(List<Piece> pieces) {
        return pieces.size() == 1 && pieces.getFirst().fact() == null;
    }

    private static boolean isOfEach(Scale scale) {
        return scale instanceof Scale.OfFact(var field)
                && (field == FactField.DAYS || field == FactField.CUSTOMER_AGE || field == FactField.SCORE);
    }

    private Shaped each(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases) {
        var amounts = new ArrayList<Ratio>();
        var pays = new ArrayList<Pay>();
        for (var i = 0; i < pieces.size(); i++) {
            var at = gauges.pieces().field(pieces.get(i), ((Scale.OfFact) scale).field());
            var pay = at(shape, at);
            amounts.addAll(Scalars.pay(pay, List.of(bases.get(i))));
            pays.add(pay);
        }
        return new Shaped(amounts, () -> say(pays));
    }

    String say(List<Pay> pays) {
        return pays.stream().map(this::say).distinct().collect(Collectors.joining("，"));
    }

    private Shaped level(Shape shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var at = level(scale, pieces, asking);
        var pay = at.map(number -> at(shape, number)).orElseGet(() -> unknown(shape, scale, pieces));
        return new Shaped(Scalars.pay(pay, bases), () -> at.map(
                        number -> "%s %s 对应 %s".formatted(say(scale), place(scale, number), say(pay)))
                .orElseGet(() -> say(pay)));
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

    /** Where pieces stand on a scale together; nothing where nobody knows. */
    public Optional<Ratio> level(Scale scale, List<Piece> pieces, Asking asking) {
        return switch (scale) {
            case Scale.Same() -> Optional.of(Piece.sum(pieces));
            case Scale.OfFact(var field) -> Optional.of(field(field, pieces));
            case Scale.Attained(var target) ->
                gauges.of(target, asking)
                        .filter(number -> !number.isZero())
                        .map(number -> attained(target, pieces, asking).dividedBy(number));
            case Scale.Measured(var gauge) -> gauges.of(gauge, asking);
        };
    }

    /** What the rule itself counts, unless somebody measured it elsewhere. */
    private Ratio attained(Gauge target, List<Piece> pieces, Asking asking) {
        var value =
                gauges.named(new Gauge(Gauge.Kind.VALUE, target.name(), target.over(), target.whose(), false), asking);
        var span = value.over() == null ? asking.rule().per() : value.over();
        var sums = pieces.stream().allMatch(piece -> piece.fact() == null);
        var given = gauges.given(value.name(), span, asking.payee(), asking.month());
        return given.orElseGet(() -> sums ? gauges.of(value, asking).orElse(Ratio.ZERO) : Piece.sum(pieces));
    }

    private Ratio field(FactField field, List<Piece> pieces) {
        return switch (field) {
            case MARGIN_RATE -> over(sum(FactField.MARGIN, pieces), sum(FactField.AMOUNT, pieces));
            case PRICE -> over(sum(FactField.AMOUNT, pieces), sum(FactField.UNITS, pieces));
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

    private Shaped table(List<Shape.Row> rows, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        var pays = new ArrayList<Pay>();
        var left = new ArrayList<Integer>();
        for (var i = 0; i < pieces.size(); i++) {
            left.add(i);
        }
        for (var row : rows) {
            if (!row.when().stream().allMatch(gate -> holds(gate, pieces, asking))) {
                continue;
            }
            var here = left.stream().filter(i -> fits(pieces.get(i), row)).toList();
            if (!here.isEmpty()) {
                pays.add(row.pay());
                var paid = Scalars.pay(row.pay(), here.stream().map(bases::get).toList());
                for (var k = 0; k < here.size(); k++) {
                    amounts.set(here.get(k), paid.get(k));
                }
                left.removeIf(i -> fits(pieces.get(i), row));
            }
        }
        return new Shaped(amounts, () -> pays.isEmpty() ? "没有一行对得上" : say(pays));
    }

    private boolean fits(Piece piece, Shape.Row row) {
        return piece.fact() == null
                ? row.where().isAll()
                : gauges.pieces().numbers().fits(piece.fact(), row.where());
    }

    /** Whether a condition holds; what nobody knows does not, and of whom nothing is asked they meet it. */
    public boolean holds(Adjustment.Gate gate, List<Piece> pieces, Asking asking) {
        return level(gate.scale(), pieces, asking).map(gate.range()::contains).orElseGet(() -> gate.scale()
                .asked()
                .flatMap(target -> gauges.of(target, asking))
                .map(Ratio::isZero)
                .orElse(false));
    }

    /** Those who pass all gates of a rule. */
    public List<Payee> qualified(List<Payee> members, List<Piece> pieces, Asking asking) {
        return members.stream()
                .filter(one -> asking.rule().gates().stream()
                        .allMatch(gate -> holds(gate, pieces, new Asking(one, asking.month(), asking.rule()))))
                .toList();
    }

    private Shaped scored(Shape.Scorecard card, List<Ratio> bases, Asking asking) {
        var payouts = new ArrayList<Ratio>();
        var score = Ratio.ZERO;
        for (var item : card.items()) {
            var payout = gauges.of(item.gauge(), asking)
                    .map(number -> Scalars.of(item.shape(), number))
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
                            say(new Scale.Measured(item.gauge())),
                            Figures.percent(payouts.get(said.size())),
                            Figures.percent(item.weight())));
        }
        return String.join(" + ", said);
    }

    String say(Pay pay) {
        return switch (pay.kind()) {
            case RATE -> Figures.percent(pay.value());
            case TIMES -> "×" + Figures.factor(pay.value());
            case SUM -> Figures.money(pay.value(), currency);
            case EACH ->
                pay.per().isZero()
                        ? "每个 " + Figures.money(pay.value(), currency)
                        : "每 %s %s".formatted(Figures.number(pay.per()), Figures.money(pay.value(), currency));
        };
    }

    /** What a scale is called. */
    public static String say(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> "累计";
            case Scale.OfFact(var field) -> field.label();
            case Scale.Attained _ -> "完成率";
            case Scale.Measured(var gauge) -> Labels.before(gauge) + Labels.of(gauge);
        };
    }

    static String place(Scale scale, Ratio number) {
        return switch (scale) {
            case Scale.Same() -> Figures.number(number);
            case Scale.OfFact(var field) -> Figures.place(number, field.isShare());
            case Scale.Attained _ -> Figures.percent(number);
            case Scale.Measured(var gauge) -> Figures.place(number, gauge.kind().isShare());
        };
    }
}
