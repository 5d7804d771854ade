package io.drumbeat.measure;

import io.drumbeat.credit.Parting;
import io.drumbeat.customer.Succession;
import io.drumbeat.deal.Contracts;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.receivable.Movement;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What everybody brought in each day as far as no handover moves it, by the measures that follow the customer. What counts for
 * somebody who gave or received its customer is not in it: for whom that counts depends on more than the customer.
 */
public final class Credited implements Projection<Subject.Customer> {
    private static final Measure[] MEASURES = Measure.values();
    private final MoneyRules rules;
    private final Map<String, List<Share>> byCustomer;
    private final DaySums sums;
    /** What stands about those customers of whose money something is worth nobody knows what. */
    private final Map<String, List<Entry>> unrated;

    private record Share(String person, LocalDate day, Measure measure, long value) {}

    public Credited(MoneyRules rules) {
        this(rules, Shared.none(), DaySums.NONE, Shared.none());
    }

    private Credited(
            MoneyRules rules, Map<String, List<Share>> byCustomer, DaySums sums, Map<String, List<Entry>> unrated) {
        this.rules = rules;
        this.byCustomer = byCustomer;
        this.sums = sums;
        this.unrated = unrated;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public Credited fresh() {
        return new Credited(rules);
    }

    /** What brings something in, and who stands in for whom. */
    @Override
    public boolean minds(Fact fact) {
        if (fact instanceof CustomerFact.CustomerHandedOver
                || Worth.concerns(fact)
                || Splits.concerns(fact)
                || Contracts.concerns(fact)) {
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
        var open = open(rules);
        standing.forEach((customer, about) -> open.count(customer.id(), about));
        return open.closed();
    }

    private Credited open(MoneyRules by) {
        return new Credited(by, Shared.open(byCustomer), sums.open(), Shared.open(unrated));
    }

    private Credited closed() {
        return new Credited(rules, Shared.closed(byCustomer), sums.closed(), Shared.closed(unrated));
    }

    /** What could not be counted may be worth something by now. */
    @Override
    public Credited configured(Configurations files) {
        var open = open(rules.configured(files));
        unrated.forEach(open::count);
        return open.closed();
    }

    private void count(String customer, List<Entry> about) {
        if (about.stream().anyMatch(this::isUnrated)) {
            unrated.put(customer, about);
        } else {
            unrated.remove(customer);
        }
        refold(customer, shares(about));
    }

    private boolean isUnrated(Entry entry) {
        return Worth.amount(entry.fact())
                .filter(amount -> rules.yuan(amount, entry).isEmpty())
                .isPresent();
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

    private List<Share> shares(List<Entry> about) {
        var parting = Parting.of(about, rules);
        var parties = Succession.of(about).parties();
        var reports = Reports.of(about);
        var plain = parting.isPlain();
        var shares = new ArrayList<Share>();
        for (var entry : about) {
            for (var measure : MEASURES) {
                if (measure.isCredited() && (plain || !measure.isCash())) {
                    var value = measure.of(entry, reports, rules);
                    shares(measure, entry, parting.of(entry, entry.person(), value, measure.isMoney()))
                            .forEach(shares::add);
                }
            }
        }
        if (!plain) {
            parting.cash(Entry::person).stream()
                    .flatMap(flow -> shares(
                            flow.movement().cash() == Movement.Standing.REPORTED ? Measure.REPORTED : Measure.COLLECTED,
                            flow.movement().collectedBy(),
                            flow.parted()))
                    .forEach(shares::add);
        }
        shares.removeIf(share -> parties.contains(share.person()));
        return List.copyOf(shares);
    }

    private static Stream<Share> shares(Measure measure, Entry entry, Split.Parted parted) {
        return parted.counted().entrySet().stream()
                .map(part -> new Share(part.getKey(), entry.date(), measure, part.getValue()));
    }

    /** What one brought in in these days, both included, as far as no handover moves it. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        return sums.total(measure, person, from, to);
    }
}
