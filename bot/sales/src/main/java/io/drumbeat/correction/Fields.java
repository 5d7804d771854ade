package io.drumbeat.correction;

import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.shape.FactShape;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be put right, by the slot that takes the new value. */
public final class Fields {
    /** Every slot there is one for, in the order they are shown in; remarks last, since they go on to the end of a line. */
    public static final List<Slot<?>> ALL = List.of(
            Mention.SLOT,
            Slot.AMOUNT,
            Slot.EXPECTED,
            Stages.SLOT,
            Slot.DATE,
            Slot.NEW_CUSTOMER,
            Slot.PRODUCT,
            Slot.CONTACT,
            Slot.SOURCE,
            Slot.NEXT,
            Slot.REASON,
            Slot.NOTE);

    static final String NONE = "没有";

    private Fields() {}

    /** What a fact of this kind has to put right; empty if nothing. */
    public static List<Slot<?>> of(Fact fact) {
        var parts = FactShape.of(fact).mendable();
        return ALL.stream()
                .filter(slot -> parts.contains(slot.equals(Slot.DATE) ? Mention.SLOT.name() : slot.name()))
                .toList();
    }

    /** What a fact says where a slot would take a new value, or null. */
    public static @Nullable Object value(Slot<?> slot, Fact fact) {
        return FactShape.of(fact).part(fact, slot.name());
    }

    /** A value of a recorded line as people read it. */
    public static String shown(Slot<?> slot, Noted noted, Known known) {
        var value = slot.equals(Slot.DATE)
                ? noted.date()
                : value(slot, noted.facts().getLast());
        return value == null ? NONE : words(slot, value, noted, known);
    }

    /** What is otherwise in one than in another, as {@code 金额 ¥50,000 → ¥60,000}. */
    public static List<String> differences(Noted was, Noted is, Known known) {
        var lines = new ArrayList<String>();
        for (var slot : of(was.facts().getLast())) {
            var before = shown(slot, was, known);
            var after = shown(slot, is, known);
            if (!before.equals(after)) {
                lines.add("%s %s → %s".formatted(slot.label(), before, after));
            }
        }
        return lines;
    }

    private static String words(Slot<?> slot, Object value, Noted noted, Known known) {
        if (slot.equals(Mention.SLOT)) {
            return nameOf(value.toString(), noted, known);
        }
        if (slot.equals(Stages.SLOT)) {
            return known.the(Deals.class).stages().called(value.toString());
        }
        return switch (value) {
            case LocalDate day -> ReceiptFields.day(day);
            case Fact.NextStep(var day, var what) -> ReceiptFields.day(day) + " " + what;
            case Boolean isNew -> isNew ? "新客户" : "老客户";
            default -> value.toString();
        };
    }

    private static String nameOf(String customer, Noted noted, Known known) {
        for (var fact : noted.facts()) {
            var name = fact.introduces();
            if (name != null && customer.equals(fact.customer())) {
                return name + "（新客户）";
            }
        }
        return known.the(Customers.class).nameOf(customer);
    }
}
