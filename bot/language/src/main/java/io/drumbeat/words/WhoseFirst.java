package io.drumbeat.words;

import io.drumbeat.command.Deed;
import io.drumbeat.customer.Mention;
import io.drumbeat.sight.Visibility;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Before what is missing is asked for: whether a colleague would be asked, or has to do it, in the end. */
final class WhoseFirst {
    /** What moves a customer or a deal; anybody may meet whomever they like. */
    private static final Set<Deed> MOVES =
            EnumSet.of(Deed.CONTRACT, Deed.CASH, Deed.REFUND, Deed.QUOTE, Deed.LOSS, Deed.MOVE, Deed.OPENING);

    private WhoseFirst() {}

    /** As {@code 华为 由别的同事跟进}; empty where it is one's own, or nobody's. */
    static Optional<String> of(Reading reading) {
        var moment = reading.moment;
        return MOVES.contains(reading.usage.wording().deed())
                        && reading.slots.get(Mention.SLOT) instanceof Mention.Existing(var customer)
                        && customer.ownerOn(moment.today()) != null
                        && !new Visibility(moment.who(), moment.today(), moment.known()).maySee(customer)
                ? Optional.of(customer.name() + " 由别的同事跟进")
                : Optional.empty();
    }
}
