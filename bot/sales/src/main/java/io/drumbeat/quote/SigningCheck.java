package io.drumbeat.quote;

import io.drumbeat.card.Card;
import io.drumbeat.command.Slot;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Speaks up before a deal is signed above what was agreed to. */
@Component
public final class SigningCheck {
    /** Said by the button that signs all the same. */
    public static final Slot<String> ANYWAY = new Slot<>("unapproved", String.class, "未批准");

    private final Asking asking;

    SigningCheck(Asking asking) {
        this.asking = asking;
    }

    /**
     * What to ask before the deal is won; empty if nothing stands against it.
     *
     * @param stage the id of the stage the deal is at
     * @param customer its name
     * @param words the signing as it was said, to which the button adds that it is meant
     */
    public Optional<Card> against(DealFact.DealWon won, String stage, String customer, String words, Known known) {
        return asking.against(won, stage, customer, words + " %s:仍签".formatted(ANYWAY.label()), known);
    }
}
