package io.drumbeat.sharing;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The customers with a deal of which some part is nobody's yet, or is proposed to be parted otherwise. */
public final class OpenSplits implements Projection<Subject.Customer> {
    private final Map<String, Boolean> customers;

    public OpenSplits() {
        this(Shared.none());
    }

    private OpenSplits(Map<String, Boolean> customers) {
        this.customers = customers;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public OpenSplits fresh() {
        return new OpenSplits();
    }

    @Override
    public boolean minds(Fact fact) {
        return Splits.concerns(fact) || fact instanceof DealFact || fact instanceof CustomerFact.CustomerHandedOver;
    }

    @Override
    public OpenSplits refolded(Map<Subject.Customer, List<Entry>> standing) {
        var now = Shared.open(customers);
        standing.forEach((customer, about) -> {
            if (Splits.of(about).isOpen()) {
                now.put(customer.id(), true);
            } else {
                now.remove(customer.id());
            }
        });
        return new OpenSplits(Shared.closed(now));
    }

    /** Their ids. */
    public Set<String> customers() {
        return customers.keySet();
    }
}
