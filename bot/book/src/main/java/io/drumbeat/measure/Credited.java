package io.drumbeat.measure;

import io.drumbeat.credit.Parting;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.money.Money;
import io.drumbeat.sharing.Splits;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody brought in each day as far as no handover moves it, by the measures that follow the customer. What counts for
 * somebody who gave or received its customer is not in it: for whom that counts depends on more than the customer.
 */
public final class Credited implements Projection<Subject.Customer> {
    private static final Measure[] MEASURES = Measure.values();
    private final MoneyRules rules;
    private final Map<String, List<Share>> byCustomer;
    private final DaySums sums;

    /** @param unknown what it is of, while nobody said what it is worth */
    private record Share(
            String person,
            LocalDate day,
            Measure measure,
            long value,
            @Nullable Unrated unknown) {}

    private record Unrated(Money amount, Entry told, Between between) {}

    /**
     * Between whom one customer's money is parted.
     *
     * @param parties who gave or received the customer
     */
    private record Between(Parting parting, Set<String> parties) {}

    public Credited(MoneyRules rules) {
        this(rules, Shared.none(), DaySums.NONE);
    }

    private Credited(MoneyRules rules, Map<String, List<Share>> byCustomer, DaySums sums) {
        this.rules = rules;
        this.byCustomer = byCustomer;
        this.sums = sums;
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
        if (fact instanceof CustomerFact.CustomerHandedOver || Worth.concerns(fact) || Splits.concerns(fact)) {
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
        standing.forEach((customer, about) -> open.refold(customer.id(), open.shares(about)));
        return open.closed();
    }

    private Credited open(MoneyRules by) {
        return new Credited(by, Shared.open(byCustomer), sums.open());
    }

    private Credited closed() {
        return new Credited(rules, Shared.closed(byCustomer), sums.closed());
    }

    /** What could not be counted may be worth something by now. */
    @Override
    public Credited configured(Configurations files) {
        var open = open(rules.configured(files));
        byCustomer.forEach((customer, shares) -> {
            if (shares.stream().anyMatch(share -> share.unknown() != null)) {
                open.refold(customer, shares.stream().flatMap(open::valued).toList());
            }
        });
        return open.closed();
    }

    private Stream<Share> valued(Share share) {
        var unknown = share.unknown();
        return unknown == null
                ? Stream.of(share)
                : rules.yuan(unknown.amount(), unknown.told())
                        .map(yuan -> shares(share.measure(), unknown.told(), yuan.minor(), unknown.between()))
                        .orElseGet(() -> Stream.of(share));
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
        var between = new Between(Parting.of(about), Succession.of(about).parties());
        var reports = Reports.of(about);
        var shares = new ArrayList<Share>();
        for (var entry : about) {
            for (var measure : MEASURES) {
                if (measure.isCredited()) {
                    shares(measure, entry, reports, between).forEach(shares::add);
                }
            }
        }
        return List.copyOf(shares);
    }

    private Stream<Share> shares(Measure measure, Entry entry, Reports reports, Between between) {
        var value = measure.of(entry, reports, rules);
        if (value != 0 || !measure.isMoney()) {
            return shares(measure, entry, value, between);
        }
        return Worth.of(measure, entry, reports)
                .filter(amount -> !amount.isZero())
                .map(amount -> new Share(entry.person(), entry.date(), measure, 0, new Unrated(amount, entry, between)))
                .stream();
    }

    private static Stream<Share> shares(Measure measure, Entry entry, long value, Between between) {
        return between.parting().of(entry, entry.person(), value, measure.isMoney()).counted().entrySet().stream()
                .filter(part -> !between.parties().contains(part.getKey()))
                .map(part -> new Share(part.getKey(), entry.date(), measure, part.getValue(), null));
    }

    /** What one brought in in these days, both included, as far as no handover moves it. */
    long total(Measure measure, String person, LocalDate from, LocalDate to) {
        return sums.total(measure, person, from, to);
    }
}
