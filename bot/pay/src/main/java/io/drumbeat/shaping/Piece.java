package io.drumbeat.shaping;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule pays for: what of a fact counts for somebody, or a sum that hangs on no fact.
 *
 * @param key the same whenever it is looked at again
 * @param fact null where it hangs on none
 * @param owner whose it is, who need not be the payee
 * @param share how much of the fact counts
 * @param base what the rate is multiplied with
 */
public record Piece(String key, @Nullable PayFact fact, String owner, LocalDate date, Ratio share, Ratio base) {
    public Piece worth(Ratio other) {
        return new Piece(key, fact, owner, date, share, other);
    }

    /** The owner's share of the whole fact. */
    public Ratio part() {
        return fact == null ? Ratio.ONE : fact.shares().getOrDefault(owner, Ratio.ONE);
    }

    public @Nullable String deal() {
        return fact == null ? null : fact.deal();
    }

    public int order() {
        return fact == null ? 0 : fact.order();
    }
}
