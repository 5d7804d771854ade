package io.drumbeat.register;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deals that rows may mean: those in the book, and those that rows above opened or moved. */
public final class DealsOnFile {
    private final Map<String, List<Seen>> byCustomer = new HashMap<>();
    private final Map<String, Seen> byKey = new HashMap<>();

    /**
     * A deal as the rows so far leave it.
     *
     * @param name how a person is told of it, as {@code #12}
     * @param book as the book has it; null if this file brings it
     */
    public record Seen(
            String id,
            String customer,
            String name,
            Stage.Kind kind,
            @Nullable Deal book) {
        public Seen at(Stage.Kind now) {
            return new Seen(id, customer, name, now, book);
        }
    }

    private List<Seen> of(String customer, Known known) {
        return byCustomer.computeIfAbsent(customer, _ -> {
            var deals = known.the(Deals.class);
            return deals.of(customer).stream()
                    .map(deal -> seen(deal, deals))
                    .collect(Collectors.toCollection(ArrayList::new));
        });
    }

    private static Seen seen(Deal deal, Deals deals) {
        var kind = deals.stages().get(deal.stage()).kind();
        return new Seen(deal.id(), deal.customer(), "#" + deal.number(), kind, deal);
    }

    /** The deal that goes by this key, or has this number with this customer. */
    public Optional<Seen> called(String key, String customer, Known known) {
        var fresh = byKey.get(key);
        if (fresh != null) {
            return Optional.of(current(fresh, known));
        }
        var deals = known.the(Deals.class);
        var listed = known.the(ListedKeys.class).deal(key).flatMap(deals::withId);
        if (listed.isPresent()) {
            return Optional.of(current(seen(listed.get(), deals), known));
        }
        return key.startsWith("#")
                ? of(customer, known).stream()
                        .filter(deal -> deal.name().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    private Seen current(Seen deal, Known known) {
        return of(deal.customer(), known).stream()
                .filter(one -> one.id().equals(deal.id()))
                .findFirst()
                .orElse(deal);
    }

    /** The only deal of this kind; empty if there is none. */
    public Optional<Seen> only(String customer, Predicate<Stage.Kind> kind, Known known) {
        var found = of(customer, known).stream()
                .filter(deal -> kind.test(deal.kind()))
                .toList();
        if (found.size() > 1) {
            throw new Wrong(
                    Column.DEAL_KEY,
                    "",
                    "这家客户有 %d 个商机都可能是它：%s；请在“商机编号”列写明"
                            .formatted(
                                    found.size(),
                                    found.stream().limit(5).map(Seen::name).collect(Collectors.joining("、"))));
        }
        return found.stream().findFirst();
    }

    public boolean hasWon(String customer, Known known) {
        return of(customer, known).stream().anyMatch(deal -> deal.kind() == Stage.Kind.WON);
    }

    /** Rows below see it so. */
    public void now(Seen deal, @Nullable String key, Known known) {
        var all = of(deal.customer(), known);
        all.removeIf(one -> one.id().equals(deal.id()));
        all.add(deal);
        if (key != null) {
            byKey.put(key, deal);
        }
    }
}
