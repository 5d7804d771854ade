package io.drumbeat.receipt;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.Fact.NextStep;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts that receipts of all commands share: what was understood, in full, and the way back. */
public final class ReceiptFields {
    private ReceiptFields() {}

    public static Field customer(Mention customer, @Nullable String contact) {
        var name = customer instanceof Mention.Fresh ? customer.name() + "（新客户）" : customer.name();
        return new Field("客户", contact == null ? name : name + " · 联系人 " + contact);
    }

    /** The day it counts in, in full, whenever a day was said. */
    public static Optional<Field> date(Utterance said, Telling telling) {
        if (telling.late()) {
            return Optional.of(new Field("日期", day(telling.date()) + "（补录）"));
        }
        return said.has(Slot.DATE) ? Optional.of(new Field("日期", day(telling.date()))) : Optional.empty();
    }

    public static Field next(NextStep next) {
        return new Field("下次", day(next.date()) + " " + next.what());
    }

    public static Element.Buttons undo(long receipt) {
        return Element.Buttons.of(new Button("撤销", "撤销 #" + receipt, Button.Style.DEFAULT));
    }

    /** The absolute date with its weekday: {@code 2026-11-25 周三}. */
    public static String day(LocalDate date) {
        return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }
}
