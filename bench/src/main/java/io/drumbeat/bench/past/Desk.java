package io.drumbeat.bench.past;

import io.drumbeat.fact.ActivityFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a rep has to do with: their customers, and what they logged last. */
final class Desk {
    private static final int TRIES = 8;
    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private @Nullable Logged last;

    /** The receipt of what they signed last, or null. */
    @Nullable
    Long signed;

    Desk(Random random) {
        this.random = random;
    }

    /** A visit or a call that may still be taken back or put right. */
    record Logged(long receipt, LocalDate date, boolean late, ActivityFact.ActivityLogged fact) {}

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    void add(Account account) {
        accounts.add(account);
    }

    /** The newer half is met more often. */
    Account any() {
        var from = random.nextInt(3) == 0 ? 0 : accounts.size() / 2;
        return accounts.get(from + random.nextInt(accounts.size() - from));
    }

    /** One of this kind if a few looks find it. */
    Optional<Account> some(Predicate<Account> kind) {
        for (var look = 0; look < TRIES; look++) {
            var account = accounts.get(random.nextInt(accounts.size()));
            if (kind.test(account)) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    void logged(Logged logged) {
        last = logged;
    }

    /** What was logged last, once. */
    Optional<Logged> takeLast() {
        var found = Optional.ofNullable(last);
        last = null;
        return found;
    }
}
