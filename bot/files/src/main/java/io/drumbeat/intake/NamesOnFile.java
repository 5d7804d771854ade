package io.drumbeat.intake;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Renaming;
import io.drumbeat.phrase.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customers by their exact names, kept up with the ledger as it grows, so that a row costs no search. */
public final class NamesOnFile {
    private final Map<String, Set<String>> ids = new HashMap<>();
    private Renaming read = Renaming.none();

    /** Those that have exactly this name now; blanks, letter case and traditional characters do not matter. */
    public synchronized List<Customer> named(String name, Customers customers) {
        upTo(customers);
        var plain = plain(name);
        return ids.getOrDefault(plain, Set.of()).stream()
                .map(customers::withId)
                .flatMap(Optional::stream)
                .filter(customer -> plain(customer.name()).equals(plain))
                .toList();
    }

    private void upTo(Customers customers) {
        var renamed = customers.renamed().since(read);
        read = customers.renamed();
        for (var id : renamed) {
            customers.withId(id).ifPresent(customer -> ids.computeIfAbsent(
                            plain(customer.name()), _ -> new LinkedHashSet<>())
                    .add(id));
        }
    }

    public static String plain(String name) {
        return Text.folded(name).replace(" ", "");
    }
}
