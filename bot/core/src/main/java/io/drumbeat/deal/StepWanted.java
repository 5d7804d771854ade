package io.drumbeat.deal;

import io.drumbeat.customer.Succession;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.HashSet;

/** Whether a receipt about a deal asks for the next step: where none is open, and once until one is given. */
final class StepWanted {
    private StepWanted() {}

    /** Whoever was handed a customer keeps the promises that came with it. */
    static boolean of(String customer, String deal, LocalDate today, Known known) {
        var promised = new HashSet<String>();
        var asked = false;
        var about = known.ledger().about(customer);
        var succession = Succession.of(about);
        for (var entry : about) {
            var who = succession.heir(entry.person(), today);
            if (entry.fact() instanceof Fact.ActivityLogged activity) {
                // the next activity of the one who promised is the step itself
                promised.remove(who);
                if (activity.next() != null) {
                    promised.add(who);
                    asked = false;
                }
            } else if (isAsking(entry.fact(), deal) && promised.isEmpty()) {
                asked = true;
            }
        }
        return promised.isEmpty() && !asked;
    }

    private static boolean isAsking(Fact fact, String deal) {
        return switch (fact) {
            case Fact.DealOpened opened -> opened.deal().equals(deal);
            case Fact.QuoteGiven quoted -> quoted.deal().equals(deal);
            case Fact.StageMoved moved -> moved.deal().equals(deal);
            default -> false;
        };
    }
}
