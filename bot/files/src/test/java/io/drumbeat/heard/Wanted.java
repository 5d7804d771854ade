package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a list expects or forbids, in the words of the list: {@code verb}, {@code customer}, {@code contact},
 * {@code amount}, {@code date}, {@code next} and so on; what it does not say may be anything.
 */
record Wanted(Map<String, String> said) {
    static Wanted of(Yaml row) {
        var said = new HashMap<String, String>();
        row.entries().forEach((key, value) -> said.put(key, value.text()));
        return new Wanted(said);
    }

    static List<Wanted> all(Yaml row, String key) {
        return row.find(key)
                .map(found -> found.items().stream().map(Wanted::of).toList())
                .orElse(List.of());
    }

    /** A fact that was recorded, with its day and the names behind its ids. */
    record Got(LocalDate date, Fact fact, Function<String, String> names) {
        String verb() {
            return switch (fact) {
                case ActivityFact.ActivityLogged logged -> logged.label();
                case QuoteFact.QuoteGiven _ -> "报价";
                case StaffFact.KudosGiven _ -> "赞";
                case CustomerFact.CustomerRated _ -> "满意度";
                default -> fact.label();
            };
        }

        /** Whether it only came about beside another of the same receipt. */
        boolean isBeside(List<Got> others) {
            return switch (fact) {
                case CustomerFact.CustomerAdded _, DealFact.DealEstimated _, QuoteFact.ApprovalAsked _ -> true;
                case CashFact.CashScheduled _ -> others.size() > 1;
                case DealFact.DealOpened _, DealFact.StageMoved _ ->
                    others.stream()
                            .anyMatch(other -> other.fact() instanceof QuoteFact.QuoteGiven
                                    || other.fact() instanceof DealFact.DealWon
                                    || other.fact() instanceof DealFact.DealLost
                                    || (other.fact() instanceof DealFact.StageMoved
                                            && fact instanceof DealFact.DealOpened));
                default -> false;
            };
        }

        @Override
        public String toString() {
            return date + " " + fact;
        }
    }

    boolean matches(Got got) {
        var fact = got.fact();
        if ("下一步".equals(said.get("verb"))) {
            var step = fact.next();
            return step != null && fits("next", step.date()) && whom(got);
        }
        return got.verb().equals(said.get("verb"))
                && whom(got)
                && fits("amount", amount(fact))
                && fits("currency", currency(fact))
                && fits("date", fact instanceof StaffFact.LeaveTaken leave ? leave.from() : got.date())
                && fits(
                        "next",
                        fact.next() == null
                                ? null
                                : Objects.requireNonNull(fact.next()).date())
                && fits(
                        "stage",
                        fact instanceof DealFact.StageMoved moved ? got.names().apply(moved.stage()) : null)
                && fits(
                        "person",
                        fact instanceof StaffFact.KudosGiven kudos ? got.names().apply(kudos.to()) : null);
    }

    private boolean whom(Got got) {
        var customer = got.fact().customer();
        return fits("customer", customer == null ? null : got.names().apply(customer))
                && fits("contact", got.fact().contact());
    }

    private boolean fits(String key, @Nullable Object value) {
        var wanted = said.get(key);
        if (wanted == null) {
            return true;
        }
        return value instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(wanted)) == 0
                : wanted.equals(Objects.toString(value, null));
    }

    private static @Nullable BigDecimal amount(Fact fact) {
        var money = money(fact);
        return money == null ? null : money.major();
    }

    private static @Nullable String currency(Fact fact) {
        var money = money(fact);
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable Money money(Fact fact) {
        return switch (fact) {
            case DealFact.DealOpened deal -> deal.amount();
            case DealFact.DealWon won -> won.amount();
            case QuoteFact.QuoteGiven quote -> quote.amount();
            case CashFact.CashCollected cash -> cash.amount();
            case CashFact.RefundGiven refund -> refund.amount();
            default -> null;
        };
    }

    /** Whether these are exactly what was wanted, and nothing that was not. */
    static boolean met(List<Wanted> wanted, List<List<Got>> receipts) {
        return wanted.stream()
                        .allMatch(one -> receipts.stream().flatMap(List::stream).anyMatch(one::matches))
                && surplus(wanted, receipts).isEmpty();
    }

    /** What was recorded though nobody wanted it. */
    static List<Got> surplus(List<Wanted> wanted, List<List<Got>> receipts) {
        var surplus = new ArrayList<Got>();
        for (var receipt : receipts) {
            receipt.stream()
                    .filter(got -> !got.isBeside(receipt) && !(got.fact() instanceof ChangeFact.Voided))
                    .filter(got -> wanted.stream().noneMatch(one -> one.matches(got)))
                    .forEach(surplus::add);
        }
        return surplus;
    }

    static Stream<Got> flat(List<List<Got>> receipts) {
        return receipts.stream().flatMap(List::stream);
    }
}
