package io.drumbeat.bench.past;

import io.drumbeat.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer as the rep who made it has it in mind: its people, what is being sold to it and what it still owes. */
final class Account {
    final String id;
    final String name;
    final List<String> contacts = new ArrayList<>();
    /** What is open there, or null. */
    @Nullable
    Open open;

    /** What was signed and is not wholly paid, or null. */
    @Nullable
    Contract contract;

    boolean hasBought;

    Account(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** @param step 0 opened, 1 interested, 2 quoted */
    record Open(String deal, Money worth, int step) {}

    /** @param paid less than what it is worth */
    record Contract(String deal, Money worth, Money paid, boolean planned) {
        Contract with(Money more) {
            return new Contract(deal, worth, paid.plus(more), planned);
        }
    }
}
