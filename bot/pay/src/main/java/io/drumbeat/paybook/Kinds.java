package io.drumbeat.paybook;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.money.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pay calls a record, what it is worth and which deal it is of. */
final class Kinds {
    private Kinds() {}

    static @Nullable String kind(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon _ -> "won";
            case DealFact.DealOpened _ -> "deal";
            case DealFact.LeadFound _ -> "lead";
            case DealFact.StageMoved _ -> "stage";
            case QuoteFact.QuoteGiven _ -> "quote";
            case CustomerFact.CustomerRated _, CustomerFact.RatingGiven _ -> "rating";
            case ActivityFact.ActivityLogged logged -> logged.activity().name().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    static @Nullable Money amount(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> won.amount();
            case QuoteFact.QuoteGiven quote -> quote.amount();
            default -> null;
        };
    }

    /** Out of 5; null for what rates nothing. */
    static @Nullable Integer score(Fact fact) {
        return switch (fact) {
            case CustomerFact.CustomerRated rated -> rated.score();
            case CustomerFact.RatingGiven given -> given.score();
            default -> null;
        };
    }

    static @Nullable String deal(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> won.deal();
            case DealFact.DealOpened opened -> opened.deal();
            case DealFact.StageMoved moved -> moved.deal();
            case CashFact cash -> cash.deal();
            case QuoteFact.QuoteGiven quote -> quote.deal();
            default -> null;
        };
    }
}
