package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.office.Office;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.unknowns.Unknowns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From where on it counts what a rule pays for. */
final class Above {
    private final Office office;
    private final Asking asking;
    private final PayRule rule;
    private final Ratio deficit;

    /** @param deficit what was missing in earlier spans to where pay begins */
    Above(Office office, Asking asking, Ratio deficit) {
        this.office = office;
        this.asking = asking;
        this.rule = asking.rule();
        this.deficit = deficit;
    }

    /** Only what lies above counts, whichever came first. */
    List<Piece> of(List<Piece> pieces) {
        var above = rule.exceeding();
        if (above == null) {
            return pieces;
        }
        if (office.gauges.missing(above, asking).isPresent()) {
            return pieces.stream().map(piece -> piece.worth(Ratio.ZERO)).toList();
        }
        var left = office.gauges.quantity(above, asking).plus(deficit);
        var rest = new ArrayList<Piece>();
        for (var piece : pieces) {
            var used = piece.base().min(left).max(Ratio.ZERO);
            left = left.minus(used);
            rest.add(piece.worth(piece.base().minus(used)));
        }
        return rest;
    }

    /** The sentence for it. */
    Optional<String> said(Unknowns unknowns, Ratio all) {
        var from = rule.exceeding();
        if (from == null || unknowns.isUnknown(from)) {
            return Optional.empty();
        }
        var open = deficit.signum() > 0 ? "（加上以前没到的 %s）".formatted(amount(deficit)) : "";
        return Optional.of(
                "一共 %s，只算超过 %s%s的部分".formatted(amount(all), amount(office.gauges.quantity(from, asking)), open));
    }

    private String amount(Ratio number) {
        return rule.worth() instanceof Worth.OfFact fact && !fact.field().isMoney()
                ? Figures.number(number) + " "
                : Figures.money(number, office.plan.currency()) + " ";
    }
}
