package io.drumbeat.counted;

import io.drumbeat.happening.Crew;
import io.drumbeat.happening.FactNumbers;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the facts that count. */
public final class Pieces {
    /** By day, and within a day by when it was told. */
    public static final Comparator<Piece> IN_ORDER =
            Comparator.comparing(Piece::date).thenComparingInt(Piece::order);

    private final PayHistory history;
    private final FactNumbers numbers;
    private final Bases bases;
    private final Crew crew;

    private @Nullable Latest latest;

    /** What was found last. */
    private record Latest(List<String> kinds, Worth.OfFact worth, String payee, YearMonth month, List<Piece> pieces) {}

    public Pieces(PayHistory history, FactNumbers numbers, Crew crew) {
        this.history = history;
        this.numbers = numbers;
        this.bases = new Bases(numbers);
        this.crew = crew;
    }

    public FactNumbers numbers() {
        return numbers;
    }

    /** Those whose facts count for somebody. */
    public List<Payee> people(Whose whose, Payee payee, LocalDate day) {
        return switch (whose) {
            case OWN -> List.of(payee);
            case REPORTS -> crew.reports(payee.id(), day);
            case REPORTS_2 -> crew.level(payee.id(), 2, day);
            case REPORTS_3 -> crew.level(payee.id(), 3, day);
            case BELOW -> crew.below(payee.id(), day);
            case EVERYONE -> List.copyOf(crew.on(day).values());
            case TEAM ->
                crew.on(day).values().stream()
                        .filter(other -> payee.team() != null && Objects.equals(other.team(), payee.team()))
                        .toList();
        };
    }

    /** What counts in these months, both included, in order of day. */
    public List<Piece> of(Counting asked, Worth.OfFact worth, Payee payee, YearMonth first, YearMonth last) {
        var counting = asked.forWhom(payee.id());
        if (counting.whose() == Whose.OWN && counting.once() == Counting.Once.EVERY && first.equals(last)) {
            return fitting(everything(counting, worth, payee, first), fitting(counting));
        }
        var found = find(counting, worth, people(counting.whose(), payee, last.atEndOfMonth()), first, last);
        found.sort(IN_ORDER);
        return found;
    }

    /** What counts in these months as a measure: less all that was taken back of it until they were over. */
    public List<Piece> measured(Counting asked, Worth.OfFact worth, Payee payee, YearMonth first, YearMonth last) {
        var found = of(asked, worth, payee, first, last);
        if (first.equals(last) || history.undoing().isEmpty()) {
            return found;
        }
        return found.stream()
                .map(piece -> kept(piece, last.atEndOfMonth()))
                .filter(piece -> !piece.share().isZero())
                .toList();
    }

    private Piece kept(Piece piece, LocalDate until) {
        var fact = piece.fact();
        if (fact == null || history.undoing().of(fact).isEmpty()) {
            return piece;
        }
        var now = history.undoing().kept(fact, piece.owner(), until);
        var part = now.dividedBy(history.undoing().kept(fact, piece.owner()));
        return new Piece(
                piece.name(),
                fact,
                piece.owner(),
                piece.month(),
                piece.share().times(part),
                piece.base().times(part));
    }

    /** Rules mostly look at the same facts of the same month, each at some of them. */
    private List<Piece> everything(Counting counting, Worth.OfFact worth, Payee payee, YearMonth month) {
        var before = latest;
        if (before != null
                && before.month().equals(month)
                && before.payee().equals(payee.id())
                && before.kinds().equals(counting.kinds())
                && before.worth().equals(worth)) {
            return before.pieces();
        }
        var all = new Counting(counting.kinds(), Whose.OWN, Filter.ALL, Counting.Once.EVERY);
        var pieces = find(all, worth, List.of(payee), month, month);
        latest = new Latest(counting.kinds(), worth, payee.id(), month, pieces);
        return pieces;
    }

    private static List<Piece> fitting(List<Piece> pieces, @Nullable Predicate<PayFact> fitting) {
        if (fitting == null) {
            return pieces;
        }
        var found = new ArrayList<Piece>(pieces.size());
        for (var piece : pieces) {
            var fact = piece.fact();
            if (fact != null && fitting.test(fact)) {
                found.add(piece);
            }
        }
        return found;
    }

    private List<Piece> find(
            Counting counting, Worth.OfFact worth, List<Payee> owners, YearMonth first, YearMonth last) {
        var found = new ArrayList<Piece>();
        var fitting = fitting(counting);
        for (var owner : owners) {
            var credits = history.of(owner.id(), first, last);
            found.ensureCapacity(found.size() + credits.size());
            for (var credit : credits) {
                var fact = credit.fact();
                if (counts(fact, counting, fitting, first)) {
                    var share = credit.share().times(history.undoing().kept(fact, owner.id()));
                    if (!share.isZero()) {
                        var base = bases.of(fact, counting, worth, share);
                        found.add(new Piece("", fact, owner.id(), credit.month(), share, base));
                    }
                }
            }
        }
        return found;
    }

    /** What of that was taken back before its month was over. */
    public Ratio undone(Counting counting, Worth.OfFact worth, Payee payee, YearMonth first, YearMonth last) {
        var sum = Ratio.ZERO;
        for (var owner : people(counting.whose(), payee, last.atEndOfMonth())) {
            for (var credit : history.of(owner.id(), first, last)) {
                var fact = credit.fact();
                var gone = Ratio.ONE.minus(history.undoing().kept(fact, owner.id()));
                if (!gone.isZero() && counts(fact, counting, fitting(counting), first)) {
                    sum = sum.plus(
                            bases.of(fact, counting, worth, credit.share().times(gone)));
                }
            }
        }
        return sum;
    }

    private @Nullable Predicate<PayFact> fitting(Counting counting) {
        return counting.where().isAll() ? null : numbers.fitting(counting.where());
    }

    private boolean counts(PayFact fact, Counting counting, @Nullable Predicate<PayFact> fitting, YearMonth first) {
        var kind = counting.kinds().contains(fact.kind()) || (fact.is("refund") && isLoose(fact, counting));
        return kind
                && (fitting == null || fitting.test(fact))
                && (counting.once() == Counting.Once.EVERY || isFirst(fact, counting, first));
    }

    private boolean isLoose(PayFact refund, Counting counting) {
        return counting.kinds().stream().anyMatch(kind -> history.undoing().isLoose(refund, kind));
    }

    /** Whether the same did not count before. */
    private boolean isFirst(PayFact fact, Counting counting, YearMonth begin) {
        Predicate<PayFact> same = other -> other.is(fact.kind())
                && Objects.equals(other.texts().stage(), fact.texts().stage())
                && !history.undoing().kept(other).isZero()
                && numbers.fits(other, counting.where());
        return switch (counting.once()) {
            case EVERY -> true;
            case DEAL ->
                fact.deal() == null
                        || history.deal(fact.deal()).stream()
                                .filter(same)
                                .findFirst()
                                .map(fact::equals)
                                .orElse(true);
            case CUSTOMER, CUSTOMER_IN_SPAN ->
                fact.customer() == null
                        || history.customer(fact.customer()).stream()
                                .filter(other -> counting.once() == Counting.Once.CUSTOMER
                                        || (!other.date().isBefore(begin.atDay(1)) && isOfSame(fact, other)))
                                .filter(same)
                                .findFirst()
                                .map(fact::equals)
                                .orElse(true);
        };
    }

    /** Whether two facts count for the same person. */
    private static boolean isOfSame(PayFact one, PayFact other) {
        return one.person().equals(other.person()) && one.shares().equals(other.shares());
    }

    /** The word of a fact by which rules take some of them together. */
    public String word(PayFact fact, String field) {
        return numbers.said(fact, field);
    }

    /** The words of a fact by which rules take some of them together, in one. */
    public String words(PayFact fact, List<String> fields) {
        return fields.stream().map(field -> word(fact, field)).collect(Collectors.joining("/"));
    }

    /** What a piece adds to a scale. */
    public Ratio field(Piece piece, FactField field) {
        if (piece.fact() == null) {
            return piece.base();
        }
        var number = numbers.of(piece.fact(), field);
        if (!field.adds()) {
            return number;
        }
        return (piece.fact().is("refund") ? number.negated() : number).times(piece.share());
    }
}
