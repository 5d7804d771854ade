package io.drumbeat.margin;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.Collection;
import java.util.Optional;

/** The margin of contracts: unknown where nobody said what they cost, and never the whole contract then. */
public final class Margin {
    /** To see whether anything of a contract is somebody's at all. */
    private static final long WHOLE = 1_000_000;

    private Margin() {}

    private static Money part(Money margin, Entry won, String person, Known known) {
        return Money.fen(Credits.of(won, margin.minor(), true, person, known));
    }

    /** What a signed contract costs: as finance said of the deal, or else by the price and cost of its product. */
    public static Optional<Money> cost(Entry won, Known known) {
        return won.fact() instanceof DealFact.DealWon signed
                ? said(signed, known).or(() -> byProduct(signed, won, known))
                : Optional.empty();
    }

    private static Optional<Money> said(DealFact.DealWon signed, Known known) {
        return known.ledger().about(signed.customer()).reversed().stream()
                .map(Entry::fact)
                .filter(fact ->
                        fact instanceof DealFact.CostSet cost && cost.deal().equals(signed.deal()))
                .map(fact -> ((DealFact.CostSet) fact).amount())
                .findFirst();
    }

    private static Optional<Money> byProduct(DealFact.DealWon signed, Entry won, Known known) {
        var product = signed.product();
        return product == null
                ? Optional.empty()
                : known.the(MoneyRules.class).products(won).called(product).flatMap(one -> one.costOf(signed.amount()));
    }

    /** What is left in yuan of a signed contract; empty while that is not known. */
    public static Optional<Money> of(Entry won, Known known) {
        var rules = known.the(MoneyRules.class);
        return won.fact() instanceof DealFact.DealWon signed
                ? rules.yuan(signed.amount(), won).flatMap(amount -> cost(won, known)
                        .flatMap(cost -> rules.yuan(cost, won))
                        .map(amount::minus))
                : Optional.empty();
    }

    /** As people read it; empty where a company says of nothing what it costs. */
    public static Optional<String> shown(Entry won, Known known) {
        var margin = of(won, known).map(Money::toString);
        return margin.isPresent()
                        || !(won.fact() instanceof DealFact.DealWon)
                        || known.the(MoneyRules.class).products(won).all().isEmpty()
                ? margin
                : Optional.of("未知，还不知道成本");
    }

    /** The margin of what several people signed in a span, and how many of it is not known. */
    public static Optional<String> together(Collection<String> people, Period span, Known known) {
        var sum = Money.ZERO;
        var some = 0;
        var unknown = 0;
        for (var person : people) {
            for (var entry : Credits.concerning(person, span.from(), span.to(), known)) {
                var part = entry.fact() instanceof DealFact.DealWon ? Credits.of(entry, WHOLE, true, person, known) : 0;
                if (part != 0) {
                    var left = of(entry, known);
                    sum = sum.plus(left.map(margin -> part(margin, entry, person, known))
                            .orElse(Money.ZERO));
                    some += left.isPresent() || shown(entry, known).isPresent() ? 1 : 0;
                    unknown += left.isPresent() ? 0 : 1;
                }
            }
        }
        return some == 0
                ? Optional.empty()
                : Optional.of("毛利 %s%s".formatted(sum, unknown == 0 ? "" : "，另有 %d 单成本未知".formatted(unknown)));
    }
}
