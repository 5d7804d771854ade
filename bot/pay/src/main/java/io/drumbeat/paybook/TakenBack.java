package io.drumbeat.paybook;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.FirstTold;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was taken back once the month in which it counted was over. That month keeps what it paid: there it still stands, and
 * it goes off in the month in which it was taken back. What was told late, and taken back in the month in which it was told,
 * never stood.
 *
 * @param by what took it back
 * @param before what was known before
 * @param known what is known by now
 * @param customers whose it was
 */
record TakenBack(Entry by, Known before, Known known, Set<String> customers) {
    /** The source of what is taken back only to see what would be had it never been told. */
    static final String AS_IF_NEVER_TOLD = "supposed";

    /** Of these people and customers, in the order in which it was taken back. */
    static List<TakenBack> of(Collection<String> people, Collection<String> customers, Known known) {
        var ledger = known.ledger();
        var told = new LinkedHashMap<Long, List<Entry>>();
        Stream.concat(
                        people.stream().<FirstTold.Key>map(FirstTold.Key.OfPerson::new),
                        customers.stream().<FirstTold.Key>map(FirstTold.Key.OfCustomer::new))
                .flatMap(key -> ledger.by(FirstTold.class, key).stream())
                .filter(entry -> ledger.isVoided(entry.receipt()))
                .forEach(entry -> told.computeIfAbsent(entry.receipt(), _ -> new ArrayList<>())
                        .add(entry));
        return told.entrySet().stream()
                .flatMap(each -> ledger.takenBack(each.getKey()).stream()
                        .filter(by -> isLater(by, each.getValue().getFirst(), known))
                        .map(by -> new TakenBack(by, known.asOf(by.position() - 1), known, customers(each.getValue()))))
                .sorted(Comparator.comparingLong(back -> back.by().position()))
                .toList();
    }

    private static Set<String> customers(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isLater(Entry by, Entry told, Known known) {
        var zone = known.people().withId(told.person()).map(Person::zone).orElse(ZoneOffset.UTC);
        var month = YearMonth.from(by.date());
        return !by.messageId().equals(AS_IF_NEVER_TOLD)
                && YearMonth.from(told.date()).isBefore(month)
                && YearMonth.from(told.recordedAt().atZone(zone)).isBefore(month);
    }

    /**
     * What counts, with what still stood in the months before and goes off in the one in which it was taken back. Money that
     * came for a deal that was taken back stays with it.
     */
    List<PayFact> into(List<PayFact> now) {
        var until = YearMonth.from(by.date()).atDay(1).minusDays(1);
        var elsewhere = takenBackElsewhere();
        var all = new ArrayList<>(now);
        var gone = 0;
        for (var customer : customers) {
            for (var fact : LedgerFacts.of(customer, until, before)) {
                var same = now.stream()
                        .filter(other -> other.order() == fact.order())
                        .toList();
                if (same.isEmpty() && !elsewhere.contains(fact.order())) {
                    all.add(fact);
                    all.add(goingOff(fact, gone++));
                } else if (same.size() == 1 && isSameOfAnother(same.getFirst(), fact)) {
                    all.set(all.indexOf(same.getFirst()), fact);
                }
            }
        }
        return all;
    }

    /** The same money, of which no longer stands what it came for. */
    private static boolean isSameOfAnother(PayFact now, PayFact then) {
        return now.is(then.kind())
                && Objects.equals(now.amount(), then.amount())
                && then.deal() != null
                && !then.deal().equals(now.deal());
    }

    /** The places of what does not stand any more for another reason than this one. */
    private Set<Integer> takenBackElsewhere() {
        var own = by.fact().settles();
        return customers.stream()
                .flatMap(customer -> before.ledger().about(customer).stream())
                .filter(entry -> known.ledger().isVoided(entry.receipt()) && !own.contains(entry.receipt()))
                .map(entry -> Math.toIntExact(entry.position()))
                .collect(Collectors.toSet());
    }

    private PayFact goingOff(PayFact fact, int nth) {
        return new PayFact(
                by.receipt() + "/" + by.position() + "/" + nth,
                Math.toIntExact(by.position()),
                "void",
                fact.person(),
                by.date(),
                null,
                null,
                null,
                null,
                PayFact.Numbers.NONE,
                PayFact.Texts.NONE,
                Map.of(),
                fact.id(),
                Set.of());
    }
}
