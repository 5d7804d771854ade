package io.drumbeat.amending;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.scene.Line;
import java.util.Optional;

/** Which of the records told last a line wants taken back. */
final class TakenBack {
    private final Lately lately;
    private final Kinds kinds;
    private final Line line;

    TakenBack(Lately lately, Kinds kinds, Line line) {
        this.lately = lately;
        this.kinds = kinds;
        this.line = line;
    }

    /** Which record is no longer to count: 刚才那条删掉, 把好丽福那条撤了. */
    Optional<Entry> by(String said) {
        if (MendingWords.GONE_LAST.whole(said).isPresent()
                || MendingWords.AFTER_ALL.whole(said).isPresent()) {
            return lately.last();
        }
        var nth = MendingWords.GONE_NTH.whole(said);
        if (nth.isPresent()) {
            return lately.ofLastSeveral(PutRight.number(nth.get().group(1)));
        }
        var of = MendingWords.GONE_OF.whole(said);
        if (of.isEmpty()) {
            return MendingWords.GONE_AT_LAST.whole(said).isPresent() ? ofNamed() : Optional.empty();
        }
        var hint = of.get().group(1);
        var whom = line.names().called(hint).stream().map(Customer::id).toList();
        return lately.last(entry -> whom.contains(entry.fact().customer())
                || entry.fact().label().contains(hint)
                || kinds.called(hint).filter(entry.fact().label()::equals).isPresent());
    }

    /** The last record of whom the line names; the last of all where it names nobody. */
    private Optional<Entry> ofNamed() {
        var whom = line.whom().stream().map(one -> one.mention().name()).toList();
        return lately.last(entry -> whom.isEmpty() || whom.contains(customer(entry)));
    }

    private String customer(Entry entry) {
        return Optional.ofNullable(entry.fact().customer())
                .flatMap(line.known().the(Customers.class)::withId)
                .map(Customer::name)
                .orElse("");
    }
}
