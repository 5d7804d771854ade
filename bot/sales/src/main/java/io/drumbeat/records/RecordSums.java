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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many records of a kind a list has and what they come to: whole, whoever has a part of them. */
final class RecordSums {
    private static final Sentences SENTENCES = Sentences.beside(RecordSums.class);

    private final Set<String> people;
    private final Counting counting;
    private final Known known;
    private long counted;
    private Money yuan = Money.ZERO;
    private final Map<String, Money> unrated = new TreeMap<>();
    private int count;
    private boolean any;
    private boolean shared;

    private RecordSums(Set<String> people, Known known) {
        this.people = people;
        this.counting = new Counting(known);
        this.known = known;
    }

    /**
     * As {@code 签单 2（¥570,000） · 拜访 5}.
     *
     * @param people of whose figures it is a part; nobody's where it is about all of a customer
     */
    static String of(List<Entry> found, Set<String> people, Known known) {
        var kinds = new LinkedHashMap<String, RecordSums>();
        found.forEach(entry -> kinds.computeIfAbsent(entry.fact().label(), _ -> new RecordSums(people, known))
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
                            fen -> {
                                yuan = yuan.plus(fen);
                                counted += part(entry, people, counting).orElse(fen.minor());
                            },
                            () -> unrated.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
            any = true;
            shared |= isShared(entry.fact());
        }
    }

    /** What of a record counts for these people, in fen; empty where it brings no money that counts for anybody. */
    static Optional<Long> part(Entry entry, Set<String> people, Counting counting) {
        return counting.money(entry)
                .map(_ -> Math.abs(counting.parts(entry).entrySet().stream()
                        .filter(part -> people.contains(part.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum()));
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

    private String sum() {
        var sum = yuan.toString();
        var part = Map.of("sum", sum, "part", Money.fen(counted).toString());
        return people.isEmpty()
                ? shared ? SENTENCES.say("whole", Map.of("sum", sum)) : sum
                : counted == yuan.minor() ? sum : SENTENCES.say("counted", part);
    }

    private String said() {
        if (!any) {
            return String.valueOf(count);
        }
        var parts = new ArrayList<String>();
        if (!yuan.isZero() || unrated.isEmpty()) {
            parts.add(sum());
        }
        if (!unrated.isEmpty()) {
            var sums = unrated.values().stream().map(Money::toString).collect(Collectors.joining("、"));
            parts.add(SENTENCES.say("unrated", Map.of("sums", sums)));
        }
        return count + "（" + String.join("；", parts) + "）";
    }
}
