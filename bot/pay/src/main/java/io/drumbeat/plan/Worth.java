package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Quantity;
import java.util.List;

/** What a rate is multiplied with. */
public sealed interface Worth {
    /**
     * A field of every fact that counts, less what is taken off first.
     *
     * @param share of the amount
     * @param each of every fact, in money
     */
    record OfFact(FactField field, Ratio share, Ratio each) implements Worth {}

    /** A sum that hangs on no fact: a target bonus, a salary. */
    record OfPerson(Quantity sum) implements Worth {}

    /** What other rules pay, one's own or those of others. */
    record OfRules(List<String> rules) implements Worth {
        public OfRules {
            rules = List.copyOf(rules);
        }
    }
}
