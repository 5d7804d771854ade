package io.drumbeat.sum;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.doubt.Usual;
import io.drumbeat.money.Money;
import io.drumbeat.words.Exactly;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A sum far from those that its teller is used to: asked once, since a slip in it would be seen by all. */
public final class UnusualSums {
    /** How a sum is called over which nobody hesitates. */
    private static final String SURE = "确认金额";

    private UnusualSums() {}

    /** A sum far from those the person is used to: asked once, since a slip in it would be seen by all. */
    public static void ask(Reading reading) {
        if (!(reading.slots.get(Slot.AMOUNT) instanceof Money said)
                || !Questions.needsCustomer(reading)
                || reading.text.folded().contains(SURE + ":")) {
            return;
        }
        var moment = reading.moment;
        var year = moment.known().ledger().of(moment.who().id(), moment.today().minusYears(1), moment.today());
        var usual = Usual.of(year, said);
        if (usual.isEmpty()) {
            return;
        }
        if (usual.get().isFarBelow(said)) {
            throw Questions.ask(
                    "%s 比你平时的大得多（最大 %s），是这个数吗？".formatted(said, usual.get().most()), List.of(sure(reading, said)));
        }
        var wan = reading.bare && reading.told() != Deed.REFUND
                ? usual.get().inTenThousands(said)
                : Optional.<Money>empty();
        if (wan.isPresent()) {
            throw Questions.ask(
                    "“%s”是 %s，还是 %s？"
                            .formatted(said.major().stripTrailingZeros().toPlainString(), said, wan.get()),
                    List.of(sure(reading, said), sure(reading, wan.get())));
        }
    }

    private static Button sure(Reading reading, Money amount) {
        var slots = new HashMap<>(reading.slots);
        slots.put(Slot.AMOUNT, amount);
        var line = Exactly.line(reading.usage, slots, reading.moment.known());
        return Button.of(amount.toString(), line.replace(" 金额:", " " + SURE + ":"));
    }
}
