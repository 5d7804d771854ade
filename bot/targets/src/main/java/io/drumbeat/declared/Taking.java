package io.drumbeat.declared;

import io.drumbeat.config.Yaml;
import io.drumbeat.declared.Declared.Filter;
import io.drumbeat.declared.Declared.Rule.Over;
import io.drumbeat.declared.Declared.Rule.Share;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes of facts what a rule says. */
final class Taking {
    /** What facts are called in the file. */
    static final Map<String, Class<? extends Fact>> KINDS = Map.ofEntries(
            Map.entry("lead", DealFact.LeadFound.class),
            Map.entry("deal", DealFact.DealOpened.class),
            Map.entry("stage", DealFact.StageMoved.class),
            Map.entry("quote", QuoteFact.QuoteGiven.class),
            Map.entry("won", DealFact.DealWon.class),
            Map.entry("lost", DealFact.DealLost.class),
            Map.entry("collected", CashFact.CashCollected.class),
            Map.entry("refund", CashFact.RefundGiven.class),
            Map.entry("rating", CustomerFact.CustomerRated.class),
            Map.entry("customer-score", CustomerFact.RatingGiven.class),
            Map.entry("complaint", CustomerFact.ComplaintMade.class),
            Map.entry("activity", ActivityLogged.class));

    private Taking() {}

    /**
     * @param fen what money of a fact counts, in fen
     * @return empty where an average is of nothing
     */
    static Optional<Declared.Reading> of(Over rule, Collection<Fact> facts, ToLongFunction<Fact> fen) {
        var taken = facts.stream().filter(matching(rule)).toList();
        var n = taken.size();
        return switch (rule.how()) {
            case COUNT -> Optional.of(new Declared.Reading(BigDecimal.valueOf(n), n));
            case SUM ->
                Optional.of(new Declared.Reading(
                        BigDecimal.valueOf(taken.stream().mapToLong(fen).sum(), 2), n));
            case DISTINCT ->
                Optional.of(new Declared.Reading(
                        BigDecimal.valueOf(
                                taken.stream().map(Fact::customer).distinct().count()),
                        n));
            case AVERAGE -> average(taken);
        };
    }

    private static Optional<Declared.Reading> average(List<Fact> taken) {
        var scores = taken.stream()
                .flatMap(fact -> score(fact).stream())
                .map(BigDecimal::valueOf)
                .toList();
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declared.Reading(
                        scores.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64),
                        scores.size()));
    }

    private static Optional<Integer> score(Fact fact) {
        return switch (fact) {
            case CustomerFact.CustomerRated rated -> Optional.of(rated.score());
            case CustomerFact.RatingGiven given -> Optional.of(given.score());
            default -> Optional.empty();
        };
    }

    /** Of each deal once, and where no deal is named of each customer; empty where nothing is there to be a share of. */
    static Optional<Declared.Reading> share(Share rule, Collection<Fact> facts) {
        var among =
                facts.stream().filter(matching(rule.among())).map(Taking::deal).collect(Collectors.toSet());
        var some = facts.stream()
                .filter(matching(rule.some()))
                .map(Taking::deal)
                .filter(among::contains)
                .distinct()
                .count();
        return among.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declared.Reading(
                        BigDecimal.valueOf(some).divide(BigDecimal.valueOf(among.size()), MathContext.DECIMAL64),
                        among.size()));
    }

    private static String deal(Fact fact) {
        return fact.customer() + "/" + fact.deal();
    }

    /** @throws io.drumbeat.config.ConfigError where no fact is called so */
    static String known(Yaml kind) {
        if (!KINDS.containsKey(kind.text())) {
            throw kind.wrong(
                    "应是 " + String.join("、", KINDS.keySet().stream().sorted().toList()));
        }
        return kind.text();
    }

    static Predicate<Fact> matching(Over rule) {
        var kind = KINDS.get(rule.kind());
        return fact -> kind != null && kind.isInstance(fact) && matches(rule.filter(), fact);
    }

    private static boolean matches(Filter filter, Fact fact) {
        var isNew = fact instanceof DealFact.DealWon won ? Boolean.toString(won.newCustomer()) : null;
        var product = fact instanceof DealFact.DealWon won ? won.product() : null;
        var stage = fact instanceof DealFact.StageMoved moved ? moved.stage() : null;
        var activity =
                fact instanceof ActivityLogged logged ? logged.activity().name().toLowerCase(Locale.ROOT) : null;
        return isSo(
                        filter.customers() == null
                                ? null
                                : Boolean.toString(filter.customers().equals("new")),
                        isNew)
                && (filter.products().isEmpty()
                        || (product != null && filter.products().contains(product)))
                && isSo(filter.stage(), stage)
                && isSo(filter.activity(), activity);
    }

    private static boolean isSo(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }

    /** Money of a fact that nobody shares, in fen. */
    static long fen(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> yuan(won.amount());
            case QuoteFact.QuoteGiven quote -> yuan(quote.amount());
            case DealFact.DealOpened deal -> yuan(deal.amount());
            case CashFact.CashCollected cash -> yuan(cash.amount());
            case CashFact.RefundGiven refund -> yuan(refund.amount());
            default -> 0;
        };
    }

    private static long yuan(@Nullable Money amount) {
        return amount != null && amount.currency().equals(Money.CNY) ? amount.minor() : 0;
    }
}
