package io.drumbeat.whose;

import io.drumbeat.asking.Superiors;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.quote.ApprovalRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a yes records, by what was wanted. */
final class ColleagueMatters {
    private ColleagueMatters() {}

    /** All of it is the owner's. */
    @Component
    static final class ForOwner extends ColleagueMatter {
        ForOwner(InForce<ApprovalRules> rules, Superiors superiors) {
            super(Wanted.FOR, rules, superiors);
        }

        @Override
        List<Part> records(Agreed agreed, List<Fact> what) {
            return List.of(new Part(agreed.owner(), what));
        }
    }

    /** The deed is the owner's, and whoever told it follows the customer with them. */
    @Component
    static final class Together extends ColleagueMatter {
        Together(InForce<ApprovalRules> rules, Superiors superiors) {
            super(Wanted.JOIN, rules, superiors);
        }

        @Override
        List<Part> records(Agreed agreed, List<Fact> what) {
            return List.of(new Part(agreed.asker(), what.subList(0, 1)), new Part(agreed.owner(), Deeds.deed(what)));
        }
    }

    /** The customer is handed over from the day of the deed on, and the deed is its new owner's. */
    @Component
    static final class Transfer extends ColleagueMatter {
        Transfer(InForce<ApprovalRules> rules, Superiors superiors) {
            super(Wanted.TRANSFER, rules, superiors);
        }

        @Override
        List<Part> records(Agreed agreed, List<Fact> what) {
            var customer = Objects.requireNonNull(what.getFirst().customer());
            var facts = new ArrayList<Fact>();
            facts.add(new CustomerFact.CustomerHandedOver(customer, agreed.owner(), agreed.asker(), agreed.on(), null));
            facts.addAll(what);
            return List.of(new Part(agreed.asker(), facts));
        }
    }
}
