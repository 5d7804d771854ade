package io.drumbeat.measure;

import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What everybody brought in each day as far as no handover moves it, by the measures that follow the customer. What was told
 * by somebody who gave or received its customer is not in it: for whom that counts depends on more than the customer.
 */
public final class Credited implements Projection<Subject.Customer> {
    private static final Measure[] MEASURES = Measure.values();
    private final Map<String, List<Share>> byCustomer;
    private final DaySums sums;

    private record Share(String person, LocalDate day, Measure measure, long value) {}

    public Credited() {
        this(Shared.none(), DaySums.NONE);
    }

    private Credited(Map<String, List<Share>> byCustomer, DaySums sums) {
        this.byCustomer = byCustomer;
        this.sums = sums;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public Credited fresh() {
        return new Credited();
    }

    /** What brings something in, and who stands in for whom. */
    @Override
    public boolean minds(Fact fact) {
        if (fact instanceof CustomerFact.CustomerHandedOver) {
            return true;
        }
        for (var measure : MEASURES) {
            if (measure.isCredited() && measure.of(fact) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Credited refolded(Map<Subject.Customer, List<Entry>> standing) {
        var open = new Credited(Shared.open(byCustomer), sums.open());
        standing.forEach((customer, about) -> open.refold(customer.id(), shares(about)));
        return new Credited(Shared.closed(open.byCustomer), open.sums.closed());
    }

    private void refold(String customer, List<Share> now) {
        var before = byCustomer.getOrDefault(customer, List.of());
        if (before.equals(now)) {
            return;
        }
        before.forEach(share -> sums.add(share.person(), share.day(), share.measure(), -share.value()));
        now.forEach(share -> sums.add(share.person(), share.day(), share.measure(), share.value()));
        if (now.isEmpty()) {
            byCustomer.remove(customer);
        } else {
            byCustomer.put(customer, now);
        }
    }

    private static List<Share> shares(List<Entry> about) {
        var parties = Succession.of(about).parties();
        var shares = new ArrayList<Share>();
        for (var entry : about) {
            if (!parties.contains(entry.person())) {
                for (var measure : MEASURES) {
                    var value = measure.isCredited() ? measure.of(entry.fact()) : 0;
                    if (value != 0) {
                        shares.add(new Share(entry.person(), entry.date(), measure, value));
                    }
                }
            }
        }
        return List.copyOf(shares);
    }

    /** What one brought in in these days, both included, as far as no handover moves it. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        return sums.total(measure, person, from, to);
    }
}
