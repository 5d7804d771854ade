package io.drumbeat.records;

import io.drumbeat.command.Slot;
import io.drumbeat.correction.Fields;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Splits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many records of a kind a list has and what they come to: whole, whoever has a part of them. */
final class RecordSums {
    private static final Sentences SENTENCES = Sentences.beside(RecordSums.class);

    private final Known known;
    private Money yuan = Money.ZERO;
    private final Map<String, Money> unrated = new TreeMap<>();
    private int count;
    private boolean any;
    private boolean shared;

    private RecordSums(Known known) {
        this.known = known;
    }

    /** As {@code 签单 2（¥570,000） · 拜访 5}. */
    static String of(List<Entry> found, Known known) {
        var kinds = new LinkedHashMap<String, RecordSums>();
        found.forEach(entry -> kinds.computeIfAbsent(entry.fact().label(), _ -> new RecordSums(known))
                .add(entry));
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue().said())
                .collect(Collectors.joining(" · "));
    }

    private void add(Entry entry) {
        count++;
        if (Fields.value(Slot.AMOUNT, entry.fact()) instanceof Money amount) {
            worth(amount, entry)
                    .ifPresentOrElse(
                            fen -> yuan = yuan.plus(fen),
                            () -> unrated.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
            any = true;
            shared |= isShared(entry.fact());
        }
    }

    /** As it counts; a deal that is only open is worth what it was at the rate of its day. */
    private Optional<Money> worth(Money amount, Entry entry) {
        return amount.currency().equals(Money.CNY)
                ? Optional.of(amount)
                : known.the(MoneyRules.class).yuan(amount, entry);
    }

    private boolean isShared(Fact fact) {
        return fact.customer() != null
                && Splits.of(fact.customer(), known).of(fact.deal()).isPresent();
    }

    private String said() {
        if (!any) {
            return String.valueOf(count);
        }
        var parts = new ArrayList<String>();
        if (!yuan.isZero() || unrated.isEmpty()) {
            parts.add(shared ? SENTENCES.say("whole", Map.of("sum", yuan.toString())) : yuan.toString());
        }
        if (!unrated.isEmpty()) {
            var sums = unrated.values().stream().map(Money::toString).collect(Collectors.joining("、"));
            parts.add(SENTENCES.say("unrated", Map.of("sums", sums)));
        }
        return count + "（" + String.join("；", parts) + "）";
    }
}
