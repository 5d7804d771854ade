package io.drumbeat.likelihood;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody did in the year before a day, and what came of it. */
final class Tracks {
    /** Deals that were opened later than so many days ago are too young to say how many are won. */
    static final int RIPE = 30;

    private static final int YEAR = 365;
    /** A visit longer ago had nothing to do with a win. */
    private static final int EARLIER = 120;

    private final LocalDate day;
    private final Workdays workdays;
    private final Known known;

    Tracks(LocalDate day, Workdays workdays, Known known) {
        this.day = day;
        this.workdays = workdays;
        this.known = known;
    }

    Track of(String person) {
        var from = day.minusDays(YEAR);
        var contacts = contacts(person, from);
        var visited = new Chances.Counting();
        contacts.values()
                .forEach(some -> visited.tried(
                        (int) some.stream().filter(Contact::isVisit).count()));
        var opened = new Chances.Counting();
        var stages = new HashMap<String, Chances.Counting>();
        var amounts = new ArrayList<Long>();
        for (var deal : known.the(Deals.class).ownedBy(person, day)) {
            var won = won(deal);
            entered(opened, deal.openedOn(), won);
            for (var step : deal.history()) {
                entered(stages.computeIfAbsent(step.stage(), _ -> new Chances.Counting()), step.on(), won);
            }
            if (won != null && won.isAfter(from)) {
                credited(visited, won, contacts.getOrDefault(deal.customer(), List.of()));
                amount(deal).ifPresent(amounts::add);
            }
        }
        return new Track(
                workdays.between(from, day), visited.chances(), opened.chances(), Track.chances(stages), amounts);
    }

    /** Somebody was spoken to. */
    private record Contact(LocalDate on, boolean isVisit) {}

    private Map<String, List<Contact>> contacts(String person, LocalDate from) {
        var contacts = new HashMap<String, List<Contact>>();
        for (var entry : known.ledger().of(person, from.plusDays(1), day)) {
            if (entry.fact() instanceof ActivityLogged logged) {
                contacts.computeIfAbsent(logged.customer(), _ -> new ArrayList<>())
                        .add(new Contact(entry.date(), logged.activity() == Activity.VISIT));
            }
        }
        return contacts;
    }

    private @Nullable LocalDate won(Deal deal) {
        if (!known.the(Deals.class).isWon(deal)) {
            return null;
        }
        var on = deal.history().getLast().on();
        return on.isAfter(day) ? null : on;
    }

    private Optional<Long> amount(Deal deal) {
        var amount = deal.amount();
        return amount != null && amount.currency().equals(Money.CNY) && amount.isPositive()
                ? Optional.of(amount.minor())
                : Optional.empty();
    }

    private void entered(Chances.Counting counting, LocalDate on, @Nullable LocalDate won) {
        if (on.isBefore(day.minusDays(YEAR)) || on.isAfter(day.minusDays(RIPE))) {
            return;
        }
        counting.tried(1);
        if (won != null && !won.isBefore(on)) {
            counting.won(workdays.between(on, won), Lags.WHOLE);
        }
    }

    /** Each visit before a win has its part in it, and so has each call and whatever else was done for it. */
    private static Stream<Contact> before(LocalDate won, List<Contact> contacts) {
        return contacts.stream()
                .filter(one -> !one.on().isAfter(won) && one.on().isAfter(won.minusDays(EARLIER)));
    }

    private void credited(Chances.Counting counting, LocalDate won, List<Contact> contacts) {
        var all = (int) before(won, contacts).count();
        before(won, contacts)
                .filter(Contact::isVisit)
                .forEach(visit -> counting.won(workdays.between(visit.on(), won), Lags.WHOLE / all));
    }
}
