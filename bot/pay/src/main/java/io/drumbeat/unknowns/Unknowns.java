package io.drumbeat.unknowns;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.shaping.Gauges;
import io.drumbeat.shaping.RateWords;
import io.drumbeat.shaping.Shaping;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for numbers that a rule hangs on and nobody has given. */
public final class Unknowns {
    private final Gauges gauges;
    private final Shaping shaping;
    private final Asking asking;
    private final List<Piece> pieces;

    public Unknowns(Gauges gauges, Shaping shaping, Asking asking, List<Piece> pieces) {
        this.gauges = gauges;
        this.shaping = shaping;
        this.asking = asking;
        this.pieces = pieces;
    }

    /** A sentence for each number that is missing: what is done without it, and what to give. */
    public List<String> ofRule() {
        var rule = asking.rule();
        var said = new ArrayList<String>();
        if (rule.worth() instanceof Worth.OfPerson(var sum)) {
            gauges.missing(sum, asking).ifPresent(why -> said.add("基数" + why));
        }
        of(rule.shape(), rule.scale()).ifPresent(said::add);
        if (isUnknown(rule.exceeding())) {
            said.add("起算的数%s，不计".formatted(why(rule.exceeding())));
        }
        if (isUnknown(rule.bounds().cap())) {
            said.add("封顶%s，没有封".formatted(why(rule.bounds().cap())));
        }
        if (isUnknown(rule.bounds().floor())) {
            said.add("保底%s，没有保".formatted(why(rule.bounds().floor())));
        }
        return said;
    }

    /** Whether a quantity is wanted and nobody knows it. */
    public boolean isUnknown(@Nullable Quantity quantity) {
        return quantity != null && gauges.missing(quantity, asking).isPresent();
    }

    private String why(@Nullable Quantity quantity) {
        return quantity == null ? "" : gauges.missing(quantity, asking).orElse("");
    }

    private Optional<String> of(Shape shape, Scale scale) {
        return switch (shape) {
            case Shape.Flat _, Shape.Table _ -> Optional.empty();
            case Shape.Scorecard(var items) -> {
                var missing = items.stream()
                        .map(item -> item.gauge())
                        .filter(gauge -> gauges.of(gauge, asking).isEmpty())
                        .map(gauge -> RateWords.say(new Scale.Measured(gauge)) + gauges.missing(gauge, asking) + "，不计")
                        .toList();
                yield missing.isEmpty() ? Optional.empty() : Optional.of(String.join("；", missing));
            }
            case Shape.Steps _, Shape.Reached _ -> of(scale).map(why -> why + (isFirstStep(scale) ? "，按第一档" : "，不计"));
            case Shape.Hanging _ -> {
                var missing = gauges.missingIn(shape, asking);
                yield missing.isEmpty() ? of(scale).map(why -> why + "，不计") : Optional.of(String.join("；", missing));
            }
            default -> of(scale).map(why -> why + "，不计");
        };
    }

    /** What is done without a factor that nobody knows; nothing where it is known. */
    public Optional<String> of(Adjustment.Factor factor) {
        return factor.shape() instanceof Shape.Table
                ? Optional.empty()
                : of(factor.scale()).map(why -> "%s：%s，不乘".formatted(factor.name(), why));
    }

    private boolean isFirstStep(Scale scale) {
        return scale.asked().isPresent() && pieces.stream().anyMatch(piece -> piece.fact() != null);
    }

    /** Why nobody knows where the rule stands on a scale; nothing where that is known. */
    public Optional<String> of(Scale scale) {
        if (pieces.isEmpty() || shaping.levels().of(scale, pieces, asking).isPresent()) {
            return Optional.empty();
        }
        var gauge = scale instanceof Scale.Measured(var measured)
                ? measured
                : scale.asked().orElse(Gauge.of(Gauge.Kind.VALUE, Gauge.SAME));
        return Optional.of(RateWords.say(scale) + gauges.missing(gauge, asking));
    }
}
