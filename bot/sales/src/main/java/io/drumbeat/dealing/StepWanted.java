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

/** Whether a receipt asks for the next step of a deal: where none is open, and once until one is given. */
public final class StepWanted {
    private StepWanted() {}

    /**
     * Whether a receipt leaves a deal without a next step, unasked so far.
     *
     * @param after what is known once it is recorded
     */
    static boolean of(String customer, String deal, long receipt, LocalDate today, Known after) {
        return OpenSteps.openWith(customer, today, after).stream().noneMatch(step -> step.mayBeOf(deal))
                && unasked(customer, deal, receipt, today, after);
    }

    private static boolean unasked(String customer, String deal, long receipt, LocalDate today, Known after) {
        var promised = new HashSet<String>();
        var opened = false;
        var asked = false;
        var about = after.ledger().about(customer);
        var succession = Succession.of(about);
        for (var entry : about) {
            // whoever was handed a customer keeps the promises that came with it
            var who = succession.heir(entry.person(), today);
            opened = opened || opens(entry.fact(), deal);
            var asking = isAsking(entry.fact(), deal);
            if (isClosing(entry.fact())) {
                promised.remove(who);
                asking = entry.fact() instanceof ActivityFact.ActivityLogged && opened;
            }
            if (entry.fact() instanceof PromiseFact) {
                asked = false;
            } else if (entry.fact().next() != null && mayBeOf(deal, entry.fact())) {
                promised.add(who);
                asked = false;
            } else if (asking && promised.isEmpty() && entry.receipt() != receipt) {
                asked = true;
            }
        }
        return promised.isEmpty() && !asked;
    }

    /** The same for an activity that promises nothing, and any open deal of this person. */
    public static boolean afterActivity(String person, String customer, long receipt, LocalDate today, Known after) {
        var own = after.the(Deals.class).openOf(customer).stream()
                .filter(deal -> deal.ownerOn(today).equals(person))
                .toList();
        return !own.isEmpty()
                && !isPromised(person, customer, today, after)
                && own.stream().anyMatch(deal -> unasked(customer, deal.id(), receipt, today, after));
    }

    private static boolean isPromised(String person, String customer, LocalDate today, Known known) {
        return OpenSteps.openWith(customer, today, known).stream()
                .anyMatch(step -> step.who().equals(person));
    }

    /** What was promised is closed or moved, and asked for again; the next activity may be the step itself. */
    private static boolean isClosing(Fact fact) {
        return fact instanceof PromiseFact || fact instanceof ActivityFact.ActivityLogged;
    }

    /** What was promised with another deal is no step of this one. */
    private static boolean mayBeOf(String deal, Fact fact) {
        return fact.deal() == null || deal.equals(fact.deal());
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
