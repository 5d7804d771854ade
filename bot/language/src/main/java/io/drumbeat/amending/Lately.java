package io.drumbeat.amending;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person recorded within the hour and did not take back, one entry for each receipt, the newest last. */
public final class Lately {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int BACK = 14;
    /** Of one day; no message records more, and nobody goes back further by a word. */
    private static final int MOST = 128;

    private final Supplier<List<Entry>> looking;
    private @Nullable List<Entry> found;

    private Lately(Supplier<List<Entry>> looking) {
        this.looking = looking;
    }

    /** Looked for when somebody asks: most lines go on from nothing. */
    public static Lately of(String person, Instant now, LocalDate today, Known known) {
        return new Lately(() ->
                together(newest(known.ledger().of(person, today.minusDays(BACK), today.plusDays(1)), now.minus(HOUR))));
    }

    private List<Entry> records() {
        var records = found;
        if (records == null) {
            records = looking.get();
            found = records;
        }
        return records;
    }

    private static List<Entry> together(List<Entry> told) {
        var records = new ArrayList<Entry>();
        // what was told under one receipt stands together
        for (var entry : told) {
            var last = records.isEmpty() ? null : records.getLast();
            if (last == null || last.receipt() != entry.receipt()) {
                records.add(entry);
            } else if (!(entry.fact() instanceof DealFact.StageMoved)) {
                records.set(records.size() - 1, entry);
            }
        }
        return records;
    }

    /** The newest of each day, from the oldest on; of one day, what was told later stands behind. */
    private static List<Entry> newest(List<Entry> told, Instant since) {
        var newest = new ArrayList<Entry>();
        for (var end = told.size(); end > 0; ) {
            var first = firstOf(told.get(end - 1).date(), told, end);
            for (var i = end - 1; i >= Math.max(first, end - MOST); i--) {
                var entry = told.get(i);
                if (entry.recordedAt().isAfter(since) && isRecord(entry.fact())) {
                    newest.add(entry);
                }
            }
            end = first;
        }
        newest.sort(Comparator.comparingLong(Entry::position));
        return newest;
    }

    /** The place of the first entry of a day, of which the last stands before an end. */
    private static int firstOf(LocalDate day, List<Entry> told, int end) {
        var low = 0;
        var high = end - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (told.get(middle).date().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isRecord(Fact fact) {
        return !(fact instanceof ChangeFact || fact instanceof CustomerFact.CustomerAdded);
    }

    boolean isEmpty() {
        return records().isEmpty();
    }

    Optional<Entry> last() {
        return records().isEmpty() ? Optional.empty() : Optional.of(records().getLast());
    }

    Optional<Entry> last(Predicate<Entry> which) {
        return records().reversed().stream().filter(which).findFirst();
    }

    /** Counted from the end, the last being 1. */
    Optional<Entry> fromTheEnd(int number) {
        return number > records().size()
                ? Optional.empty()
                : Optional.of(records().get(records().size() - number));
    }

    /** Counted within the message that was recorded last. */
    Optional<Entry> ofLastMessage(int number) {
        var message = records().isEmpty() ? "" : records().getLast().messageId();
        var same = records().stream()
                .filter(entry -> entry.messageId().equals(message))
                .toList();
        if (number <= same.size()) {
            return Optional.of(same.get(number - 1));
        }
        // Told one by one: the second of two is the last.
        return same.size() == 1 && number == records().size() ? last() : Optional.empty();
    }

    /** Counted within the last message that recorded several, if any did; what was put right since is no message. */
    Optional<Entry> ofLastSeveral(int number) {
        var byMessage = new LinkedHashMap<String, List<Entry>>();
        records().forEach(entry -> byMessage
                .computeIfAbsent(entry.messageId(), _ -> new ArrayList<>())
                .add(entry));
        return byMessage.values().stream()
                .filter(all -> all.size() > 1)
                .reduce((_, later) -> later)
                .map(all -> number > all.size() ? Optional.<Entry>empty() : Optional.of(all.get(number - 1)))
                .orElseGet(() -> byMessage.size() == 1 ? ofLastMessage(number) : Optional.empty());
    }

    /** The one that has to do with a customer. */
    public Optional<Entry> lastWithCustomer() {
        return last(entry -> entry.fact().customer() != null);
    }
}
