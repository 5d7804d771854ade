package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact as pay looks at it; whatever is not known is null and is looked for at the deal.
 *
 * @param id by which a statement names it
 * @param order among the facts of a day
 * @param kind as records call it
 * @param amount what of it counts, in its own currency
 * @param currency null for that of the plan
 * @param shares by person, which make up the whole; empty where it is all its person's
 * @param voids the id of the fact that this one takes back, or null
 * @param gives the places in the order of those that brought in what this one gives back, each owner their own part of it;
 *     empty where that is not known
 */
public record PayFact(
        String id,
        int order,
        String kind,
        String person,
        LocalDate date,
        @Nullable String customer,
        @Nullable String deal,
        @Nullable Ratio amount,
        @Nullable String currency,
        Numbers numbers,
        Texts texts,
        Map<String, Ratio> shares,
        @Nullable String voids,
        Set<Integer> gives) {
    public PayFact {
        gives = Set.copyOf(gives);
        shares = Map.copyOf(shares);
    }

    /**
     * Its other numbers.
     *
     * @param rate what one unit of its currency was worth on its day, where that is known
     * @param list what it would have cost without any discount
     * @param named those that only plans which name them look at
     */
    public record Numbers(
            @Nullable Ratio units,
            @Nullable Ratio cost,
            @Nullable Ratio list,
            @Nullable Ratio score,
            @Nullable Ratio rate,
            Map<String, Ratio> named) {
        public static final Numbers NONE = new Numbers(null, null, null, null, null, Map.of());

        public Numbers {
            named = Map.copyOf(named);
        }
    }

    /** What it says in words; the named ones are looked at only by plans that name them. */
    public record Texts(
            @Nullable String product,
            @Nullable String line,
            @Nullable String source,
            @Nullable String stage,
            @Nullable String reason,
            @Nullable Boolean newCustomer,
            Map<String, String> named) {
        public static final Texts NONE = new Texts(null, null, null, null, null, null, Map.of());

        public Texts {
            named = Map.copyOf(named);
        }
    }

    /** The same, of which several have a part. */
    public PayFact shared(Map<String, Ratio> other) {
        return new PayFact(
                id, order, kind, person, date, customer, deal, amount, currency, numbers, texts, other, voids, gives);
    }

    /** How much of it is somebody's. */
    Ratio share(String owner) {
        return shares.isEmpty() && person.equals(owner) ? Ratio.ONE : shares.getOrDefault(owner, Ratio.ZERO);
    }

    public boolean is(String other) {
        return kind.equals(other);
    }
}
