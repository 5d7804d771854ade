package io.drumbeat.deal;

import io.drumbeat.fold.Shared;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Deals by whoever has them, had them or will have them. An open one is written to by whoever opened it. */
final class Held {
    static final Held NOTHING = new Held(Shared.none(), Shared.none());

    private final Map<String, Map<String, Deal>> byPerson;
    /** The ids of those that were ever told of two customers at once: only of them one may hold what another took over. */
    private final Map<String, Boolean> twice;

    private Held(Map<String, Map<String, Deal>> byPerson, Map<String, Boolean> twice) {
        this.byPerson = byPerson;
        this.twice = twice;
    }

    Held open() {
        return new Held(Shared.open(byPerson), Shared.open(twice));
    }

    Held closed() {
        return new Held(Shared.closed(byPerson), Shared.closed(twice));
    }

    boolean isTwice(String deal) {
        return !twice.isEmpty() && twice.containsKey(deal);
    }

    /** @param again whether another customer has it too, and finds it there no more */
    void add(Deal deal, boolean again) {
        if (again) {
            twice.put(deal.id(), true);
        }
        for (var tenure : deal.owners().tenures()) {
            var deals = Shared.open(byPerson.getOrDefault(tenure.person(), Shared.none()));
            deals.put(deal.id(), deal);
            byPerson.put(tenure.person(), Shared.closed(deals));
        }
    }

    void remove(Deal deal) {
        for (var tenure : deal.owners().tenures()) {
            var deals = Shared.open(byPerson.getOrDefault(tenure.person(), Shared.none()));
            deals.remove(deal.id(), deal);
            if (deals.isEmpty()) {
                byPerson.remove(tenure.person());
            } else {
                byPerson.put(tenure.person(), Shared.closed(deals));
            }
        }
    }

    Collection<Deal> of(String person) {
        return byPerson.getOrDefault(person, Map.of()).values();
    }

    Set<String> people() {
        return byPerson.keySet();
    }
}
