package io.drumbeat.shaping;

import io.drumbeat.counted.Piece;
import io.drumbeat.counted.Pieces;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.Counting.Once;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The measures that facts add up to. */
final class CountedMeasures {
    private static final Filter NEW = new Filter(Map.of("customers", Set.of("new")), Map.of(), Map.of(), List.of());
    private static final Set<String> MEANS = Set.of("satisfaction", "score", "collection-rate");
    private static final Set<String> SUMS = Set.of(
            "revenue",
            "collected",
            "invoiced",
            "margin",
            "units",
            "new-customers",
            "deals",
            "visits",
            "calls",
            "demos",
            "followups",
            "quotes",
            "leads");
    private static final NamedMeasure.Gather RATINGS = new NamedMeasure.Gather(NamedMeasure.How.MEAN, null, true);
    private final Pieces pieces;
    private final PayPlan plan;

    CountedMeasures(Pieces pieces, PayPlan plan) {
        this.pieces = pieces;
        this.plan = plan;
    }

    static boolean adds(String name) {
        return SUMS.contains(name);
    }

    /** Whether several people, or several facts, have the mean of it. */
    static boolean isMean(String name) {
        return MEANS.contains(name);
    }

    Optional<Counting> counting(String name) {
        for (var measure : plan.measures()) {
            if (measure instanceof NamedMeasure.Counted counted
                    && counted.name().equals(name)) {
                return Optional.of(counted.counting());
            }
        }
        return switch (name) {
            case "revenue", "margin", "units", "deals" -> Optional.of(Counting.of("won"));
            case "new-customers" -> Optional.of(new Counting(List.of("won"), Whose.OWN, NEW, Once.CUSTOMER));
            case "collected", "invoiced" -> Optional.of(Counting.of(name));
            case "satisfaction" -> Optional.of(Counting.of("rating"));
            case "visits", "calls", "demos", "followups", "quotes", "leads" ->
                Optional.of(Counting.of(name.substring(0, name.length() - 1)));
            default -> Optional.empty();
        };
    }

    Worth.OfFact worth(String name) {
        for (var measure : plan.measures()) {
            if (measure instanceof NamedMeasure.Counted counted
                    && counted.name().equals(name)) {
                return counted.worth();
            }
        }
        return of(
                switch (name) {
                    case "revenue", "collected", "invoiced" -> FactField.AMOUNT;
                    case "margin" -> FactField.MARGIN;
                    case "units" -> FactField.UNITS;
                    case "satisfaction" -> FactField.SCORE;
                    default -> FactField.COUNT;
                });
    }

    /** The facts of a measure in order: of its span, or of the day or week that is looked at. */
    List<Piece> walked(Gauge gauge, Payee payee, YearMonth month, @Nullable LocalDate day) {
        var over = Objects.requireNonNull(gauge.over());
        var from = over.isDays() ? month.minusMonths(1) : over.first(month);
        var counting = counting(gauge.name()).orElseThrow().whose(Objects.requireNonNull(gauge.whose()));
        return over.isDays() && day != null
                ? pieces.of(counting, worth(gauge.name()), payee, from, month).stream()
                        .filter(piece -> over.days(piece.date()).equals(over.days(day)))
                        .toList()
                : pieces.measured(counting, worth(gauge.name()), payee, from, month);
    }

    private static Worth.OfFact of(FactField field) {
        return Worth.OfFact.of(field);
    }

    /** Nothing where no facts make up such a measure. */
    Optional<Ratio> of(String name, Payee payee, YearMonth first, YearMonth last) {
        return counting(name)
                .flatMap(counting -> known(name, pieces.measured(counting, worth(name), payee, first, last)));
    }

    /** What is made of the facts of a measure. */
    NamedMeasure.Gather gather(String name) {
        for (var measure : plan.measures()) {
            if (measure instanceof NamedMeasure.Counted counted
                    && counted.name().equals(name)) {
                return counted.gather();
            }
        }
        return name.equals("satisfaction") ? RATINGS : NamedMeasure.Gather.SUM;
    }

    /** Whether its facts, one after the other, make it up. */
    boolean isWalked(String name) {
        return counting(name).isPresent() && gather(name).equals(NamedMeasure.Gather.SUM);
    }

    /** What some facts of a measure come to. */
    Ratio together(String name, List<Piece> found) {
        var gather = gather(name);
        var word = gather.word();
        if (word != null) {
            return Ratio.of(Levels.distinct(found, word, pieces));
        }
        var bases = gather.unsplit() ? whole(found, gather.how()) : Piece.bases(found);
        return switch (gather.how()) {
            case LARGER -> bases.stream().reduce(Ratio::max).orElse(Ratio.ZERO);
            case SMALLER -> bases.stream().reduce(Ratio::min).orElse(Ratio.ZERO);
            case MEAN -> bases.isEmpty() ? Ratio.ZERO : Ratio.sum(bases).dividedBy(Ratio.of(bases.size()));
            default -> Ratio.sum(bases);
        };
    }

    /** What each shared fact is for everybody who has a part of it; in a mean of several it is one. */
    private static List<Ratio> whole(List<Piece> found, NamedMeasure.How how) {
        var seen = new HashSet<String>();
        return found.stream()
                .filter(piece -> how != NamedMeasure.How.MEAN
                        || piece.fact() == null
                        || seen.add(piece.fact().id()))
                .map(piece -> piece.base().dividedBy(piece.part()))
                .toList();
    }

    /** What several people's facts come to together, where that is not the sum of what each one's come to. */
    Optional<Ratio> ofAll(String name, Combining.At at) {
        return gather(name).isSum()
                ? Optional.empty()
                : counting(name)
                        .map(counting -> counting.whose(at.whose() == Whose.OWN ? counting.whose() : at.whose()))
                        .flatMap(counting -> known(
                                name,
                                pieces.measured(
                                        counting,
                                        worth(name),
                                        at.payee(),
                                        at.span().first(at.month()),
                                        at.month())));
    }

    /** What nobody rated has no mean; of what was not sold there is nothing, which is known. */
    Optional<Ratio> known(String name, List<Piece> found) {
        return found.isEmpty() && isMean(name) ? Optional.empty() : Optional.of(together(name, found));
    }
}
