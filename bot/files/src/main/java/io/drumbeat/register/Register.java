package io.drumbeat.register;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which customer a row means: by key, by our own id, or by a name that only one has. New ones are kept apart, by their names
 * alone: supposing all that a hundred thousand rows tell would hold 126 MB for as long as they are looked at.
 */
public final class Register {
    private final NamesOnFile names;
    private final Map<String, Whom> freshByKey = new HashMap<>();
    private final Map<String, List<Whom>> freshByName = new HashMap<>();

    public Register(NamesOnFile names) {
        this.names = names;
    }

    /**
     * A customer that a row means.
     *
     * @param key what it goes by outside, as far as known
     * @param existing null if this file brings it
     * @param introducing what has to be told of it first
     */
    public record Whom(
            String id,
            String name,
            @Nullable String key,
            @Nullable Customer existing,
            List<Fact> introducing) {
        Whom known() {
            return new Whom(id, name, key, existing, List.of());
        }

        public boolean isNew() {
            return existing == null;
        }
    }

    /** @param freshId the id it gets if it is new */
    public Whom of(Row row, String freshId, Colleagues colleagues, Known known) {
        var customers = known.the(Customers.class);
        var values = new Values(row, LocalDate.EPOCH);
        var name = values.needed(Column.CUSTOMER, 100);
        var ours = values.digits(Column.OUR_ID);
        var key = values.digits(Column.KEY);
        if (ours != null) {
            var customer = customers.withId(ours).orElseThrow(() -> new Wrong(Column.OUR_ID, ours, "没有这个编号；不知道就空着"));
            return touched(existing(customer, key, known), colleagues);
        }
        if (key != null) {
            var listed = known.the(ListedKeys.class).customer(key).flatMap(customers::withId);
            if (listed.isPresent()) {
                return touched(existing(listed.get(), key, known), colleagues);
            }
            var fresh = freshByKey.get(key);
            if (fresh != null) {
                return fresh;
            }
        }
        return touched(byName(name, key, freshId, colleagues, known), colleagues);
    }

    private Whom byName(String name, @Nullable String key, String freshId, Colleagues colleagues, Known known) {
        var customers = known.the(Customers.class);
        var keys = known.the(ListedKeys.class);
        var there = names.named(name, customers).stream()
                .filter(customer -> key == null
                        || keys.keyOf(customer.id())
                                .filter(other -> !other.equals(key))
                                .isEmpty())
                .toList();
        var came = freshByName.getOrDefault(NamesOnFile.plain(name), List.of()).stream()
                .filter(whom -> key == null || whom.key() == null)
                .toList();
        if (there.size() + came.size() > 1) {
            throw new Wrong(Column.CUSTOMER, name, ambiguous(name, there, came, colleagues));
        }
        if (there.size() == 1) {
            return existing(there.getFirst(), key, known);
        }
        if (came.size() == 1) {
            return came.getFirst();
        }
        return fresh(name, key, freshId);
    }

    private static String ambiguous(String name, List<Customer> there, List<Whom> came, Colleagues colleagues) {
        var which = Stream.concat(
                        there.stream()
                                .map(customer -> customer.id()
                                        + Optional.ofNullable(customer.ownerOn(colleagues.today()))
                                                .filter(colleagues::mayTouch)
                                                .map(owner -> "（" + colleagues.nameOf(owner) + "在跟）")
                                                .orElse("")),
                        came.stream().map(Whom::id))
                .limit(5)
                .collect(Collectors.joining("、"));
        return "有 %d 家“%s”：%s；请在“鼓点编号”列写明是哪一家，或填“客户编号”".formatted(there.size() + came.size(), name, which);
    }

    private Whom fresh(String name, @Nullable String key, String id) {
        var facts = new ArrayList<Fact>();
        facts.add(new CustomerFact.CustomerAdded(id, name));
        if (key != null) {
            facts.add(new CustomerFact.CustomerListed(id, key, null));
        }
        return new Whom(id, name, key, null, facts);
    }

    /** Later rows of the same file find it. */
    public void came(Whom whom) {
        if (whom.isNew()) {
            var known = whom.known();
            var key = whom.key();
            if (key != null) {
                freshByKey.putIfAbsent(key, known);
            }
            var all = freshByName.computeIfAbsent(NamesOnFile.plain(whom.name()), _ -> new ArrayList<>());
            if (all.stream().noneMatch(one -> one.id().equals(whom.id()))) {
                all.add(known);
            }
        }
    }

    private static Whom existing(Customer customer, @Nullable String key, Known known) {
        var its = known.the(ListedKeys.class).keyOf(customer.id()).orElse(null);
        var fresh = key != null && !key.equals(its);
        var facts = fresh ? List.<Fact>of(new CustomerFact.CustomerListed(customer.id(), key, null)) : List.<Fact>of();
        return new Whom(customer.id(), customer.name(), fresh ? key : its, customer, facts);
    }

    private static Whom touched(Whom whom, Colleagues colleagues) {
        var customer = whom.existing();
        var owner = customer == null ? null : customer.ownerOn(colleagues.today());
        if (owner != null && !colleagues.mayTouch(owner)) {
            throw new Wrong(Column.CUSTOMER, whom.name(), "有别的组的同事在跟，你不能改；请找管理员导入");
        }
        return whom;
    }
}
