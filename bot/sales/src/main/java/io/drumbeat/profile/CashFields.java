package io.drumbeat.profile;

import io.drumbeat.card.Element.Field;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cash of a customer that does not count yet, or belongs to no contract. */
final class CashFields {
    private CashFields() {}

    /** @param seen what the reader may see */
    static List<Field> of(Cashbook book, Predicate<Cash> seen) {
        var fields = new ArrayList<Field>();
        var open = book.open().stream()
                .filter(seen)
                .map(cash -> "#%d %s".formatted(cash.receipt(), cash.amount()))
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            fields.add(new Field("已报待确认", open));
        }
        var free = book.unallocated().stream()
                .filter(seen)
                .map(cash -> "%s（回款 #%d）".formatted(cash.free(), cash.receipt()))
                .collect(Collectors.joining("、"));
        if (!free.isEmpty()) {
            fields.add(new Field("未分配", free));
        }
        return fields;
    }
}
