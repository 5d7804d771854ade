package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rate is multiplied with. */
public sealed interface Worth {
    /**
     * A field of every fact that counts.
     *
     * @param off what is taken off first
     * @param credits how many times a fact counts: the first of these that it fits says so; once where none does
     */
    record OfFact(FactField field, Off off, List<Credit> credits) implements Worth {
        public OfFact {
            credits = List.copyOf(credits);
        }

        public static OfFact of(FactField field) {
            return new OfFact(field, Off.NOTHING, List.of());
        }
    }

    /**
     * What is taken off a fact before it counts.
     *
     * @param share of the amount
     * @param each of every fact, in money
     * @param tax that the amount has in it: at 13 % it is divided by 1.13
     * @param fields other numbers of the fact
     */
    record Off(Ratio share, Ratio each, Ratio tax, List<FactField> fields) {
        public static final Off NOTHING = new Off(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, List.of());

        public Off {
            fields = List.copyOf(fields);
        }

        public boolean isNothing() {
            return share.isZero() && each.isZero() && tax.isZero() && fields.isEmpty();
        }
    }

    /**
     * So many times the facts of some kind count.
     *
     * @param beyond only what of a fact lies above this counts so; null where all of it does
     */
    record Credit(Filter where, @Nullable Ratio beyond, Ratio times) {}

    /** A sum that hangs on no fact: a target bonus, a salary. */
    record OfPerson(Quantity sum) implements Worth {}

    /** What other rules pay, one's own or those of others. */
    record OfRules(List<String> rules, Take take) implements Worth {
        public OfRules {
            rules = List.copyOf(rules);
        }
    }

    /** What is made of several. */
    enum Take {
        SUM,
        LARGER,
        SMALLER,
        /** Of several people what each has in the mean, of one's own rules what each pays. */
        AVERAGE
    }
}
