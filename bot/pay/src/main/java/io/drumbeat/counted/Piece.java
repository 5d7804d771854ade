package io.drumbeat.counted;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule pays for: what of a fact counts for somebody, or a sum that hangs on no fact.
 *
 * @param name what a sum is called, nothing where there is a fact
 * @param fact null where it hangs on none
 * @param owner whose it is, who need not be the payee
 * @param month in which it happened
 * @param share how much of the fact counts
 * @param base what the rate is multiplied with
 */
public record Piece(String name, @Nullable PayFact fact, String owner, YearMonth month, Ratio share, Ratio base) {
    /** A sum that hangs on no fact. */
    public static Piece sum(String name, String owner, YearMonth month, Ratio base) {
        return new Piece(name, null, owner, month, Ratio.ONE, base);
    }

    public static List<Ratio> bases(List<Piece> pieces) {
        var bases = new ArrayList<Ratio>(pieces.size());
        for (var piece : pieces) {
            bases.add(piece.base());
        }
        return bases;
    }

    /** What the bases of several come to. */
    public static Ratio sum(List<Piece> pieces) {
        var sum = new Adding();
        for (var piece : pieces) {
            sum.add(piece.base());
        }
        return sum.sum();
    }

    /** The key of a fact for somebody. */
    public static String key(String fact, String owner) {
        return fact + "@" + owner;
    }

    /** The same whenever it is looked at again. */
    public String key() {
        return fact == null ? name : key(fact.id(), owner);
    }

    public LocalDate date() {
        return fact == null ? month.atEndOfMonth() : fact.date();
    }

    public Piece worth(Ratio other) {
        return new Piece(name, fact, owner, month, share, other);
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
