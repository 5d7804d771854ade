package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Pieces;
import io.drumbeat.expected.Presence;
import io.drumbeat.happening.Ages;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.shaping.Combining.At;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/** What people have of a measure: what is given first, then what the facts add up to. */
final class Values {
    private final PayPlan plan;
    private final Pieces pieces;
    private final Goals goals;
    private final Combining combining;
    private final Presence presence;

    Values(PayPlan plan, Pieces pieces, Goals goals, Combining combining, Presence presence) {
        this.presence = presence;
        this.plan = plan;
        this.pieces = pieces;
        this.goals = goals;
        this.combining = combining;
    }

    /** What one person, or several together, have of a measure; nothing where nobody knows. */
    Optional<Ratio> of(String name, At at) {
        var span = at.span();
        var payee = at.payee();
        var month = at.month();
        var declared = declared(name);
        if (declared.isPresent() && declared.get().isMade()) {
            return combining.of(declared.get(), at);
        }
        var given = given(name, span, payee, month).isPresent() || isGivenOfSome(name, at);
        if (name.equals("collection-rate") && !given) {
            return combining.quotient(
                    Gauge.of(Gauge.Kind.VALUE, "collected"), Gauge.of(Gauge.Kind.VALUE, "revenue"), at);
        }
        if (!given) {
            var other = ofPerson(name, at).or(() -> new CountedMeasures(pieces, plan).ofAll(name, at));
            if (other.isPresent() || name.equals("tenure")) {
                return other;
            }
        }
        return together(name, at);
    }

    /** Whether there is a number of somebody among several, beside which the facts of the others are not counted in one. */
    private boolean isGivenOfSome(String name, At at) {
        return CountedMeasures.isMean(name)
                && pieces.people(at.whose(), at.payee(), at.month().atEndOfMonth()).stream()
                        .anyMatch(one -> given(name, at.span(), one, at.month()).isPresent());
    }

    /** What neither facts nor anybody says, but the calendar and who was there. */
    private Optional<Ratio> ofPerson(String name, At at) {
        var payee = at.payee();
        var month = at.month();
        return switch (name) {
            case "headcount" -> Optional.of(Ratio.of(count(at.whose(), payee, month)));
            case "tenure" ->
                Optional.ofNullable(payee.joined()).map(day -> Ratio.of(Ages.months(day, month.atEndOfMonth())));
            case "leave-days" -> Optional.of(presence.away(payee, at.span().first(month), month));
            default -> Optional.empty();
        };
    }

    private Optional<Ratio> together(String name, At at) {
        var people = pieces.people(at.whose(), at.payee(), at.month().atEndOfMonth());
        if (people.size() > 1) {
            var reckoned = goals.together(people.stream().map(Payee::id).toList(), name, at.span(), at.month());
            if (reckoned.isPresent()) {
                return reckoned;
            }
        }
        var parts = people.stream()
                .flatMap(one -> ofOne(name, at.span(), one, at.month()).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var sum = Ratio.sum(parts);
        return Optional.of(CountedMeasures.isMean(name) ? sum.dividedBy(Ratio.of(parts.size())) : sum);
    }

    private long count(Whose whose, Payee payee, YearMonth month) {
        return pieces.people(whose, payee, month.atEndOfMonth()).stream()
                .filter(one -> one.isThere(month))
                .count();
    }

    private Optional<NamedMeasure> declared(String name) {
        return plan.measures().stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** What is given for the span, else for its months, else what the facts say. */
    private Optional<Ratio> ofOne(String name, Span span, Payee payee, YearMonth month) {
        var given = given(name, span, payee, month);
        return given.isPresent() ? given : new CountedMeasures(pieces, plan).of(name, payee, span.first(month), month);
    }

    /** What the facts of a day or a week say; nothing where it is no measure that facts make up. */
    Optional<Ratio> inDays(Gauge gauge, Payee payee, Asking asking) {
        var measures = new CountedMeasures(pieces, plan);
        var over = Objects.requireNonNull(gauge.over());
        var stretch = over.days(Objects.requireNonNull(asking.day()));
        var month = asking.month();
        return measures.counting(gauge.name())
                .flatMap(counting -> measures.known(
                        gauge.name(),
                        pieces
                                .of(
                                        counting.whose(Objects.requireNonNull(gauge.whose())),
                                        measures.worth(gauge.name()),
                                        payee,
                                        month.minusMonths(1),
                                        month)
                                .stream()
                                .filter(piece -> over.days(piece.date()).equals(stretch))
                                .toList()));
    }

    /** What is asked of somebody for a day or a week, where it was set for that. */
    Optional<Ratio> targetInDays(Gauge gauge, Asking asking) {
        var stretch = Objects.requireNonNull(gauge.over()).days(Objects.requireNonNull(asking.day()));
        return Optional.ofNullable(
                goals.targets().apply(new Goals.Key(asking.payee().id(), gauge.name(), stretch)));
    }

    /** What is given for the span, else for its months. */
    Optional<Ratio> given(String name, Span span, Payee payee, YearMonth month) {
        var whole = goals.given(payee.id(), name, span, month);
        if (whole.isPresent()) {
            return whole;
        }
        var adds = CountedMeasures.adds(name)
                || declared(name).map(NamedMeasure::adds).orElse(false);
        var sum = Ratio.ZERO;
        var count = 0;
        for (var each = span.first(month); !each.isAfter(month); each = each.plusMonths(1)) {
            var part = goals.inMonth(payee.id(), name, each, !adds, span);
            sum = sum.plus(part.orElse(Ratio.ZERO));
            count += part.isPresent() ? 1 : 0;
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(adds ? sum : sum.dividedBy(Ratio.of(count)));
    }
}
