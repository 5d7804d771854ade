package io.drumbeat.customer;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is, day by day: a handover of a coming day is known already and takes effect by itself.
 *
 * @param tenures one after another, each until the next begins; empty while nobody is on it
 */
public record Owners(List<Tenure> tenures) {
    public static final Owners NOBODY = new Owners(List.of());

    public Owners {
        tenures = List.copyOf(tenures);
    }

    /** @param since {@link LocalDate#MIN} for whoever had it first */
    public record Tenure(LocalDate since, String person) {}

    /** @param person who took it on, or null if nobody did */
    public static Owners of(@Nullable String person, Succession succession) {
        return person == null ? NOBODY : new Owners(from(LocalDate.MIN, person, succession));
    }

    /**
     * The same where somebody said since whose it is.
     *
     * @param named the entries that name an owner, oldest first
     */
    static Owners of(@Nullable String person, List<Entry> named, Succession succession) {
        var owners = of(person, succession);
        for (var entry : named) {
            var since = entry.date();
            var tenures = new ArrayList<>(owners.tenures());
            tenures.removeIf(tenure -> !tenure.since().isBefore(since));
            tenures.addAll(from(
                    tenures.isEmpty() ? LocalDate.MIN : since,
                    ((CustomerFact.OwnerNamed) entry.fact()).owner(),
                    succession.after(entry.position())));
            owners = new Owners(tenures);
        }
        return owners;
    }

    private static List<Tenure> from(LocalDate since, String person, Succession succession) {
        var tenures = new ArrayList<Tenure>();
        tenures.add(new Tenure(since, person));
        for (var step : succession.steps()) {
            var day = Succession.handover(step).day();
            var heir = succession.heir(person, day);
            if (!tenures.getLast().person().equals(heir)) {
                tenures.add(new Tenure(day, heir));
            }
        }
        return tenures;
    }

    /** The ids of all who have it, had it, or will. */
    Set<String> everybody() {
        return tenures.stream().map(Tenure::person).collect(Collectors.toUnmodifiableSet());
    }

    /** The id of whose it is on a day, or null if it is nobody's. */
    public @Nullable String on(LocalDate day) {
        String owner = null;
        for (var tenure : tenures) {
            if (tenure.since().isAfter(day)) {
                break;
            }
            owner = tenure.person();
        }
        return owner;
    }
}
