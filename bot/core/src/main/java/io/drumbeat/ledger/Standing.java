package io.drumbeat.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The entries that stand, by who told them, by day, by customer, by what they praise, by who took part in a handover and
 * who took leave, and those that list who works here; each list in order of position.
 */
final class Standing {
    private static final Comparator<Entry> BY_POSITION = Comparator.comparingLong(Entry::position);

    private final Map<String, NavigableMap<LocalDate, List<Entry>>> byPerson = new HashMap<>();
    private final NavigableMap<LocalDate, List<Entry>> byDate = new TreeMap<>();
    private final Map<String, List<Entry>> byCustomer = new HashMap<>();
    private final Map<String, List<Entry>> leaves = new HashMap<>();
    private final Map<Long, List<Entry>> byPraised = new HashMap<>();
    private final Map<String, List<Entry>> byParty = new HashMap<>();
    private final List<Entry> listedPeople = new ArrayList<>();

    void add(Entry entry) {
        places(entry).forEach(place -> {
            var at = place.size();
            while (at > 0 && place.get(at - 1).position() > entry.position()) {
                at--;
            }
            place.add(at, entry);
        });
    }

    void remove(Entry entry) {
        places(entry).forEach(place -> remove(place, entry));
    }

    /** Found by its position; what was put right may share one with others under its receipt. */
    private static void remove(List<Entry> place, Entry entry) {
        var at = Collections.binarySearch(place, entry, BY_POSITION);
        while (at > 0 && place.get(at - 1).position() == entry.position()) {
            at--;
        }
        for (; at >= 0 && at < place.size() && place.get(at).position() == entry.position(); at++) {
            if (place.get(at).equals(entry)) {
                place.remove(at);
                return;
            }
        }
    }

    private List<List<Entry>> places(Entry entry) {
        var places = new ArrayList<List<Entry>>();
        places.add(byPerson.computeIfAbsent(entry.person(), _ -> new TreeMap<>())
                .computeIfAbsent(entry.date(), _ -> new ArrayList<>()));
        places.add(byDate.computeIfAbsent(entry.date(), _ -> new ArrayList<>()));
        var customer = entry.fact().customer();
        if (customer != null) {
            places.add(byCustomer.computeIfAbsent(customer, _ -> new ArrayList<>()));
        }
        if (entry.fact() instanceof Fact.LeaveTaken) {
            places.add(leaves.computeIfAbsent(entry.person(), _ -> new ArrayList<>()));
        }
        if (entry.fact() instanceof Fact.KudosGiven(var _, var about, var _) && about != null) {
            places.add(byPraised.computeIfAbsent(about, _ -> new ArrayList<>()));
        }
        if (entry.fact() instanceof Fact.CustomerHandedOver(var _, var from, var to, var _, var _)) {
            places.add(byParty.computeIfAbsent(from, _ -> new ArrayList<>()));
            places.add(byParty.computeIfAbsent(to, _ -> new ArrayList<>()));
        }
        if (entry.fact() instanceof Fact.PersonListed) {
            places.add(listedPeople);
        }
        return places;
    }

    List<Entry> of(String person, LocalDate from, LocalDate to) {
        return between(byPerson.getOrDefault(person, new TreeMap<>()), from, to);
    }

    List<Entry> between(LocalDate from, LocalDate to) {
        return between(byDate, from, to);
    }

    private static List<Entry> between(NavigableMap<LocalDate, List<Entry>> days, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : days.subMap(from, true, to, true).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    List<Entry> about(String customer) {
        return List.copyOf(byCustomer.getOrDefault(customer, List.of()));
    }

    List<Entry> handovers(String person) {
        return List.copyOf(byParty.getOrDefault(person, List.of()));
    }

    List<Entry> leaves(String person) {
        return List.copyOf(leaves.getOrDefault(person, List.of()));
    }

    List<Entry> listedPeople() {
        return List.copyOf(listedPeople);
    }

    List<Entry> praising(long receipt) {
        return List.copyOf(byPraised.getOrDefault(receipt, List.of()));
    }
}
