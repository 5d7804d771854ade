package io.drumbeat.profile;

import io.drumbeat.card.Element.Field;
import io.drumbeat.money.Money;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a customer still owes, and since when. */
final class OwedFields {
    private OwedFields() {}

    static List<Field> of(List<Receivable> all, LocalDate today) {
        Map<String, List<Receivable>> byCurrency = new LinkedHashMap<>();
        for (var one : all) {
            byCurrency
                    .computeIfAbsent(one.contract().currency().getCurrencyCode(), _ -> new ArrayList<>())
                    .add(one);
        }
        var fields = new ArrayList<Field>();
        byCurrency.values().forEach(same -> fields.add(new Field("未回款", owed(same))));
        for (var one : all) {
            one.overdueSince(today)
                    .ifPresent(since -> fields.add(new Field(
                            "逾期",
                            "#%d %s，从 %s 起 %d 天"
                                    .formatted(
                                            one.deal().number(),
                                            one.overdue(today),
                                            ReceiptFields.day(since),
                                            ChronoUnit.DAYS.between(since, today)))));
            if (one.surplus().isPositive()) {
                fields.add(new Field("多收", "#%d %s".formatted(one.deal().number(), one.surplus())));
            }
        }
        return fields;
    }

    private static String owed(List<Receivable> same) {
        var signed = same.stream().map(Receivable::contract).reduce(Money::plus).orElseThrow();
        var owed =
                same.stream().map(Receivable::outstanding).reduce(Money::plus).orElseThrow();
        return owed.isPositive() ? "%s（签约 %s）".formatted(owed, signed) : "没有，签约 %s 已收齐".formatted(signed);
    }
}
