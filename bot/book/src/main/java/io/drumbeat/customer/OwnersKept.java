package io.drumbeat.customer;

import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps each customer whose it was when customers came to have one owner: before, it was whoever worked on it last. Recorded
 * once, at the first start that knows the rule; a ledger that begins with it has nothing to keep.
 */
public final class OwnersKept {
    /** What stands among the company's files once it is done. */
    static final String RULE = "owners";

    private static final String ONE = "one owner per customer";
    private static final String SOURCE = "upgrade:owners";

    private OwnersKept() {}

    /**
     * Instances that start together record it once: each looks again under the lock.
     *
     * @param today the company's business day
     */
    public static void record(Recorder recorder, LocalDate today, Instant at) {
        if (recorder.ask(known -> isDone(known))) {
            return;
        }
        recorder.tell(SOURCE, Entry.NOBODY, at, known -> isDone(known) ? List.of() : told(today, known));
    }

    private static boolean isDone(Known known) {
        return !known.ledger().configured(RULE).isEmpty();
    }

    private static List<Told> told(LocalDate today, Known known) {
        var told = new ArrayList<Told>();
        known.the(Customers.class).all().stream()
                .map(Customer::id)
                .sorted()
                .flatMap(customer -> kept(customer, known))
                .forEach(fact -> told.add(Told.byNobody(SOURCE, new Noted(today, false, List.of(fact)))));
        told.add(Told.byNobody(SOURCE, new Noted(today, false, List.of(new FileFact.Configured(RULE, ONE)))));
        return told;
    }

    private static Stream<CustomerFact.OwnerNamed> kept(String customer, Known known) {
        return LastActive.of(known.ledger().about(customer)).stream()
                .map(owner -> new CustomerFact.OwnerNamed(customer, owner, null));
    }
}
