package io.drumbeat.dealing;

import io.drumbeat.card.Element.Field;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.income.InYuan;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What an amount in another country's money is counted as: every receipt that has one says so. */
final class ForeignAmount {
    private static final String LABEL = "折合";

    private ForeignAmount() {}

    /** Empty for yuan, and where it stands among the fields already. */
    static Optional<Field> field(Utterance said, List<Field> fields, long receipt, Supplier<Known> supposed) {
        return said.get(Slot.AMOUNT)
                .filter(amount -> !amount.currency().equals(Money.CNY)
                        && fields.stream().noneMatch(field -> field.label().equals(LABEL)))
                .flatMap(amount -> inYuan(amount, receipt, supposed.get()));
    }

    private static Optional<Field> inYuan(Money amount, long receipt, Known known) {
        var told = known.ledger().under(receipt);
        return told.isEmpty()
                ? Optional.empty()
                : InYuan.of(amount, told.getLast(), known).map(yuan -> new Field(LABEL, yuan));
    }
}
