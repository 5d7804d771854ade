package io.drumbeat.customer;

import io.drumbeat.command.Slot;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import java.util.List;

/** The customer a sentence is about: one that is known, or one the person said is new. */
public sealed interface Mention {
    Slot<Mention> SLOT = new Slot<>("customer", Mention.class, "客户")
            .called("客户", "客户名")
            .like((who, today, known) -> known.the(Customers.class).all().stream()
                    .filter(customer -> who.id().equals(customer.ownerOn(today)))
                    .findFirst()
                    .map(Customer::name)
                    .orElse("华为"));

    String name();

    /** The id it has, or will have when recorded under this receipt. */
    String id(long receipt);

    /** The facts to record before the one that names it. */
    List<Fact> introducing(long receipt);

    /** Resolved without doubt. */
    record Existing(Customer customer) implements Mention {
        @Override
        public String name() {
            return customer.name();
        }

        @Override
        public String id(long receipt) {
            return customer.id();
        }

        @Override
        public List<Fact> introducing(long receipt) {
            return List.of();
        }
    }

    /** Said to be new, as {@code 新客户 华唯}. */
    record Fresh(String name) implements Mention {
        @Override
        public String id(long receipt) {
            return "c" + receipt;
        }

        @Override
        public List<Fact> introducing(long receipt) {
            return List.of(new CustomerFact.CustomerAdded(id(receipt), name));
        }
    }
}
