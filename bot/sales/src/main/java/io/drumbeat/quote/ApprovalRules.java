package io.drumbeat.quote;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes somebody has to agree to, and what happens where nobody did.
 *
 * @param quotes a quote that passes any of these needs a yes; none does where this is empty
 * @param deputies by a manager's id, who decides when that manager is away and nobody is above
 * @param unapproved what a signing meets whose quote nobody agreed to
 * @param within the working days there are to answer, after which it goes on; 0 for as long as it takes
 * @param newCustomerMonths after how many months without a signing a customer is new once more; 0 for never
 * @param sharesWithin the working days there are to answer to a split, after which it goes on; 0 for as long as it takes
 */
public record ApprovalRules(
        List<Threshold> quotes,
        Map<String, String> deputies,
        Unapproved unapproved,
        int within,
        int newCustomerMonths,
        int sharesWithin) {
    /** Where nothing is written of it. */
    static final int SHARES_WITHIN = 3;

    /** What a company has that wrote none: no quote needs a yes. */
    public static final ApprovalRules NONE = new ApprovalRules(List.of(), Map.of(), Unapproved.ASK);

    public ApprovalRules {
        quotes = List.copyOf(quotes);
        deputies = Map.copyOf(deputies);
    }

    public ApprovalRules(List<Threshold> quotes, Map<String, String> deputies, Unapproved unapproved) {
        this(quotes, deputies, unapproved, 0);
    }

    public ApprovalRules(List<Threshold> quotes, Map<String, String> deputies, Unapproved unapproved, int within) {
        this(quotes, deputies, unapproved, within, 0, SHARES_WITHIN);
    }

    /** Since when a signing makes that a customer who signs on a day is no new one. */
    public LocalDate knownSince(LocalDate day) {
        return newCustomerMonths == 0 ? LocalDate.MIN : day.minusMonths(newCustomerMonths);
    }

    /**
     * Passed by what is more than this.
     *
     * @param stage only for deals at this stage; null for all
     */
    public record Threshold(Money over, @Nullable String stage) {
        boolean isPassedBy(Money amount, String at) {
            return (stage == null || stage.equals(at))
                    && amount.currency().equals(over.currency())
                    && amount.compareTo(over) > 0;
        }
    }

    /** What becomes of a signing above what was agreed to. */
    public enum Unapproved {
        ASK,
        REFUSE,
        ALLOW
    }

    /** @param stage the id of the stage the deal is at before */
    public boolean isNeeded(Money amount, String stage) {
        return quotes.stream().anyMatch(threshold -> threshold.isPassedBy(amount, stage));
    }
}
