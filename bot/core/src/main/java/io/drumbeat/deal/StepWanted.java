package io.drumbeat.deal;

import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import java.util.HashSet;

/** Whether a receipt about a deal asks for the next step: where none is open, and once until one is given. */
final class StepWanted {
    private StepWanted() {}

    static boolean of(String customer, String deal, Known known) {
        var promised = new HashSet<String>();
        var asked = false;
        for (var entry : known.ledger().about(customer)) {
            if (entry.fact() instanceof Fact.ActivityLogged activity) {
                // the next activity of the one who promised is the step itself
                promised.remove(entry.person());
                if (activity.next() != null) {
                    promised.add(entry.person());
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
