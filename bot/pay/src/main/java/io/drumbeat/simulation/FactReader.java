package io.drumbeat.simulation;

import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayFact.Numbers;
import io.drumbeat.happening.PayFact.Texts;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads records as the console writes them. */
final class FactReader {
    private static final Set<String> NOT_COUNTED = Set.of("reported", "refused", "pending");
    private static final Set<String> KNOWN = Set.of(
            "receipt kind person customer contact amount currency date late next stage product newCustomer reason score note voids told deal shares status allocated units cost list source line rate"
                    .split(" "));
    /** Those whose words a plan may name as fields of its own. */
    private static final Set<String> OPEN = Set.of("status", "told", "note", "contact", "late");

    private static final Set<String> OTHERS = Set.of("refund", "void", "leave", "paidout");
    private static final Ratio HUNDRED = Ratio.of(100);

    private FactReader() {}

    /** Nothing where the record does not count: refused, or not yet confirmed or agreed to. */
    static Optional<PayFact> read(Given record, int index) {
        var status = record.find("status");
        if (status != null && NOT_COUNTED.contains(status)) {
            return Optional.empty();
        }
        var allocated = record.number("allocated");
        LocalDate date = record.date("date");
        return Optional.of(new PayFact(
                Objects.requireNonNullElse(record.find("receipt"), "f" + (index + 1)),
                index,
                kind(record),
                record.text("person"),
                date == null ? LocalDate.parse(record.text("date")) : date,
                record.find("customer"),
                record.find("deal"),
                allocated == null ? record.number("amount") : allocated,
                record.find("currency"),
                numbers(record),
                texts(record),
                shares(record),
                record.find("voids"),
                Set.of()));
    }

    /** The keys that records have. */
    static Set<String> fields() {
        return KNOWN;
    }

    private static String kind(Given record) {
        var said = record.text("kind");
        var kind = OTHERS.contains(said) ? said : Words.KINDS.get(said);
        if (kind == null) {
            var all = new TreeSet<>(Words.KINDS.values());
            all.addAll(OTHERS);
            throw new WrongInput(
                    record.path() + ".kind",
                    "%s.kind 是 \"%s\"；应是 %s".formatted(record.path(), said, String.join("、", all)));
        }
        return kind;
    }

    private static Numbers numbers(Given record) {
        return new Numbers(
                record.number("units"),
                record.number("cost"),
                record.number("list"),
                record.number("score"),
                record.number("rate"),
                named(record, Given::isNumber, record::amount));
    }

    private static Texts texts(Given record) {
        return new Texts(
                record.find("product"),
                record.find("line"),
                record.find("source"),
                record.find("stage"),
                record.find("reason"),
                record.truth("newCustomer"),
                named(record, _ -> true, record::text));
    }

    /** What the contract does not name, and plans may. */
    private static <T> Map<String, T> named(Given record, Predicate<String> fit, Function<String, T> reading) {
        var named = new HashMap<String, T>();
        for (var key : record.keys()) {
            var value = KNOWN.contains(key) && !OPEN.contains(key) ? null : record.plain(key);
            if (value != null && fit.test(value)) {
                named.put(key, reading.apply(key));
            }
        }
        return named;
    }

    private static Map<String, Ratio> shares(Given record) {
        var shares = new LinkedHashMap<String, Ratio>();
        record.each(
                "shares",
                (share, _) -> shares.merge(
                        share.text("person"), share.amount("percent").dividedBy(HUNDRED), Ratio::plus));
        var sum = Ratio.sum(shares.values());
        if (!shares.isEmpty() && !sum.equals(Ratio.ONE)) {
            throw new WrongInput(record.path() + ".shares", "各人的份额加起来是 %s%%；应正好是 100%%".formatted(sum.times(HUNDRED)));
        }
        return shares;
    }
}
