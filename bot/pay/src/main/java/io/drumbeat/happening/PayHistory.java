package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All facts, in the order in which they happened, found by whom they count for, by deal and by customer. */
public final class PayHistory {
    private final Map<String, NavigableMap<YearMonth, List<Credit>>> credits = new HashMap<>();
    private final Map<String, List<PayFact>> deals = new HashMap<>();
    private final Map<String, List<PayFact>> customers = new HashMap<>();
    private final Map<String, PayFact> won = new HashMap<>();
    private final Map<String, Ratio> rates;
    private final Undoing undoing;

    /**
     * What of a fact counts for somebody.
     *
     * @param month in which it happened
     */
    public record Credit(PayFact fact, String owner, Ratio share, YearMonth month) {}

    /** @param rates how much of the plan's currency one unit of another is */
    public PayHistory(Collection<PayFact> facts, Map<String, Ratio> rates) {
        this.rates = Map.copyOf(rates);
        var ordered = InOrder.of(facts);
        var crediting = new Crediting();
        for (var fact : ordered) {
            crediting.credit(fact);
            if (fact.deal() != null) {
                deals.computeIfAbsent(fact.deal(), _ -> new ArrayList<>(4)).add(fact);
                if (fact.is("won")) {
                    won.putIfAbsent(fact.deal(), fact);
                }
            }
            if (fact.customer() != null) {
                customers
                        .computeIfAbsent(fact.customer(), _ -> new ArrayList<>(4))
                        .add(fact);
            }
        }
        undoing = new Undoing(ordered, this);
    }

    /** Puts each fact to those for whom it counts; facts of one person and month come in a row. */
    private final class Crediting {
        private YearMonth month = YearMonth.of(1, 1);
        private String person = "";
        private List<Credit> list = List.of();

        void credit(PayFact fact) {
            var date = fact.date();
            if (date.getMonthValue() != month.getMonthValue() || date.getYear() != month.getYear()) {
                month = YearMonth.from(date);
                person = "";
            }
            if (fact.shares().isEmpty()) {
                credit(fact.person(), fact, Ratio.ONE);
            } else {
                fact.shares().forEach((person, share) -> credit(person, fact, share));
            }
        }

        private void credit(String owner, PayFact fact, Ratio share) {
            if (!owner.equals(person)) {
                person = owner;
                list = credits.computeIfAbsent(owner, _ -> new TreeMap<>())
                        .computeIfAbsent(month, _ -> new ArrayList<>());
            }
            list.add(new Credit(fact, owner, share, month));
        }
    }

    public Undoing undoing() {
        return undoing;
    }

    /** What counts for a person in these months, both included. */
    public List<Credit> of(String person, YearMonth first, YearMonth last) {
        var months = credits.get(person);
        if (months == null) {
            return List.of();
        }
        if (first.equals(last)) {
            return months.getOrDefault(first, List.of());
        }
        return months.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The first month in which something counted for a person. */
    public Optional<YearMonth> first(String person) {
        return Optional.ofNullable(credits.get(person)).map(NavigableMap::firstKey);
    }

    public Optional<YearMonth> first() {
        return credits.values().stream().map(NavigableMap::firstKey).min(Comparator.naturalOrder());
    }

    public List<PayFact> deal(@Nullable String deal) {
        return deal == null ? List.of() : deals.getOrDefault(deal, List.of());
    }

    public List<PayFact> customer(@Nullable String customer) {
        return customer == null ? List.of() : customers.getOrDefault(customer, List.of());
    }

    /** What signed the deal that a fact belongs to, or null. */
    public @Nullable PayFact signing(PayFact fact) {
        return fact.is("won") || fact.deal() == null ? null : won.get(fact.deal());
    }

    /** What one unit of a fact's money is in the plan's. */
    public Ratio rate(PayFact fact, String currency) {
        if (fact.currency() == null || fact.currency().equals(currency)) {
            return Ratio.ONE;
        }
        var own = fact.numbers().rate();
        var rate = own == null ? rates.get(fact.currency()) : own;
        if (rate == null) {
            throw new MissingRate(fact.currency());
        }
        return rate;
    }

    /** Money of a currency of which nobody said what it is worth. */
    public static final class MissingRate extends RuntimeException {
        private final String currency;

        MissingRate(String currency) {
            super("没有 %s 的汇率".formatted(currency));
            this.currency = currency;
        }

        public String currency() {
            return currency;
        }
    }

    /** The first day on which a customer bought anything. */
    public Optional<LocalDate> customerSince(@Nullable String customer) {
        return customer(customer).stream()
                .filter(fact -> fact.is("won") || fact.is("invoiced") || fact.is("collected"))
                .map(PayFact::date)
                .findFirst();
    }
}
