package io.drumbeat.whatif;

import io.drumbeat.card.Refused;
import io.drumbeat.customer.Customer;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;

/** What somebody signed in the year before a day. */
record Sold(Person rep, LocalDate day, Known known) {
    private static final Sentences SENTENCES = Sentences.beside(Sold.class);
    private static final long ROUND = 10_000;

    private List<DealFact.DealWon> wins() {
        return known.ledger().of(rep.id(), day.minusYears(1), day).stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon)
                .map(entry -> (DealFact.DealWon) entry.fact())
                .toList();
    }

    Money usual() {
        var wins = wins().stream()
                .filter(win -> win.amount().currency().equals(Money.CNY))
                .toList();
        if (wins.isEmpty()) {
            throw new Refused(SENTENCES.say("noDeals"));
        }
        var sum = wins.stream().mapToLong(win -> win.amount().minor()).sum();
        return Money.fen(Math.max(ROUND, sum / wins.size() / ROUND * ROUND));
    }

    boolean isMostlyNew() {
        var wins = wins();
        return wins.stream().filter(DealFact.DealWon::newCustomer).count() * 2 > wins.size();
    }

    boolean hasNothingOf(Customer customer) {
        return known.ledger().about(customer.id()).stream()
                .noneMatch(entry -> entry.fact() instanceof DealFact.DealWon);
    }
}
