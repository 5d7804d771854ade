package io.drumbeat.dealing;

import io.drumbeat.customer.Succession;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import java.time.LocalDate;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whether a receipt asks for the next step of a deal: where none is open, and once until one is given. */
public final class StepWanted {
    private StepWanted() {}

    static boolean of(String customer, String deal, LocalDate today, Known known) {
        return OpenSteps.openWith(customer, today, known).isEmpty() && of(customer, deal, null, today, known);
    }

    /**
     * Whether an activity that promises nothing leaves an open deal of this person without a next step, unasked so far.
     *
     * @param after with the activity, which may be what was promised
     */
    public static boolean after(String person, String customer, LocalDate today, Known known, Known after) {
        return !isPromised(person, customer, today, after)
                && known.the(Deals.class).openOf(customer).stream()
                        .anyMatch(deal ->
                                deal.ownerOn(today).equals(person) && of(customer, deal.id(), person, today, known));
    }

    private static boolean isPromised(String person, String customer, LocalDate today, Known known) {
        return OpenSteps.openWith(customer, today, known).stream()
                .anyMatch(step -> step.who().equals(person));
    }

    /**
     * Whoever was handed a customer keeps the promises that came with it.
     *
     * @param now who is telling of an activity that promises nothing, or null
     */
    private static boolean of(String customer, String deal, @Nullable String now, LocalDate today, Known known) {
        var promised = new HashSet<String>();
        var opened = false;
        var asked = false;
        var about = known.ledger().about(customer);
        var succession = Succession.of(about);
        for (var entry : about) {
            var who = succession.heir(entry.person(), today);
            opened = opened || opens(entry.fact(), deal);
            if (entry.fact() instanceof PromiseFact) {
                // what was promised is closed or moved: what comes next is asked again
                promised.remove(who);
                asked = false;
            } else if (entry.fact().next() != null) {
                promised.add(who);
                asked = false;
            } else if (entry.fact() instanceof ActivityFact.ActivityLogged) {
                // the next activity of the one who promised may be the step itself
                promised.remove(who);
                asked = asked || (opened && promised.isEmpty());
            } else if (isAsking(entry.fact(), deal) && promised.isEmpty()) {
                asked = true;
            }
        }
        if (now != null) {
            promised.remove(now);
        }
        return promised.isEmpty() && !asked;
    }

    private static boolean opens(Fact fact, String deal) {
        return fact instanceof DealFact.DealOpened opened && opened.deal().equals(deal);
    }

    private static boolean isAsking(Fact fact, String deal) {
        return switch (fact) {
            case DealFact.DealOpened opened -> opened.deal().equals(deal);
            case QuoteFact.QuoteGiven quoted -> quoted.deal().equals(deal);
            case DealFact.StageMoved moved -> moved.deal().equals(deal);
            default -> false;
        };
    }
}
