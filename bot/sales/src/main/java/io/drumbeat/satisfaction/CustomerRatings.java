package io.drumbeat.satisfaction;

import io.drumbeat.fact.CustomerFact.RatingAsked;
import io.drumbeat.fact.CustomerFact.RatingGiven;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one customer was asked and answered about how content they are. */
public final class CustomerRatings {
    /** For so long a question can be answered, and so long a customer is left alone behind an answer. */
    public static final int OPEN_DAYS = 30;

    private final List<Entry> about;

    public CustomerRatings(String customer, Known known) {
        this.about = known.ledger().about(customer);
    }

    /** The answer of the last days. */
    public Optional<Entry> lately(LocalDate today) {
        return about.reversed().stream()
                .filter(entry -> entry.fact() instanceof RatingGiven)
                .findFirst()
                .filter(entry -> !entry.date().isBefore(today.minusDays(OPEN_DAYS)));
    }

    /** The question that can still be answered. */
    Optional<Entry> open(LocalDate today) {
        return about.reversed().stream()
                .filter(entry -> entry.fact() instanceof RatingAsked)
                .findFirst()
                .filter(entry -> !entry.date().isBefore(today.minusDays(OPEN_DAYS)))
                .filter(entry -> !isAnswered(entry.receipt()));
    }

    private boolean isAnswered(long asked) {
        return about.stream().anyMatch(entry -> entry.fact() instanceof RatingGiven given && given.asked() == asked);
    }

    /** What was asked under a receipt, if it stands, is not answered yet and not too long ago. */
    public static Optional<Entry> asked(long receipt, LocalDate today, Known known) {
        return known.ledger().under(receipt).stream()
                .filter(entry ->
                        entry.fact() instanceof RatingAsked && !known.ledger().isVoided(receipt))
                .findFirst()
                .filter(entry -> new CustomerRatings(String.valueOf(entry.fact().customer()), known)
                        .open(today)
                        .filter(open -> open.receipt() == receipt)
                        .isPresent());
    }
}
