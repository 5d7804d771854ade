package io.drumbeat.records;

import io.drumbeat.credit.Credits;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For whom records count, by what their figures count: their own, but for what is shared or was handed over. */
final class Counting {
    private static final List<Measure> MONEY =
            Arrays.stream(Measure.values()).filter(Measure::isMoney).toList();

    private final Known known;
    private final Map<Long, Map<String, Long>> parts = new LinkedHashMap<>();

    Counting(Known known) {
        this.known = known;
    }

    /** Whose how much of its money is, in fen; nothing where a record brings none. */
    Map<String, Long> parts(Entry entry) {
        return parts.computeIfAbsent(entry.position(), _ -> money(entry)
                .map(worth -> Credits.shares(entry, worth, true, known))
                .orElse(Map.of()));
    }

    /** What it brings in, in fen; empty where it brings no money that counts. */
    Optional<Long> money(Entry entry) {
        return entry.fact().customer() == null
                ? Optional.empty()
                : MONEY.stream()
                        .map(measure -> measure.total(List.of(entry), known))
                        .filter(worth -> worth != 0)
                        .findFirst();
    }

    /** What it counts for whom, in words: {@code 签单额 ¥225,000}; whoever it is recorded for first. */
    Map<String, String> shown(Entry entry) {
        var shown = new LinkedHashMap<String, List<String>>();
        for (var measure : Measure.values()) {
            var worth = measure.total(List.of(entry), known);
            var counts = measure.isCredited()
                    ? Credits.shares(entry, worth, measure.isMoney(), known)
                    : Map.of(entry.person(), worth);
            long own = counts.getOrDefault(entry.person(), 0L);
            if (own != 0) {
                shown.computeIfAbsent(entry.person(), _ -> new ArrayList<>())
                        .add(measure.label() + " " + measure.show(own));
            }
            counts.entrySet().stream()
                    .filter(one -> one.getValue() != 0 && !one.getKey().equals(entry.person()))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> shown.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                            .add(measure.label() + " " + measure.show(one.getValue())));
        }
        var words = new LinkedHashMap<String, String>();
        shown.forEach((person, all) -> words.put(person, String.join(" · ", all)));
        return words;
    }
}
