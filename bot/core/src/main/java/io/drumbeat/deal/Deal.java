package io.drumbeat.deal;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its facts leave it.
 *
 * @param number the receipt it was opened under: how people point at it, as {@code #12}
 * @param owner the id of the person who moved it last
 * @param amount the newest quote or estimate, the contract once won; null while unknown
 * @param history the stages it went through with the day it reached each, the present one last
 * @param collected what was paid minus what was refunded
 */
public record Deal(
        String id,
        long number,
        String customer,
        String owner,
        String stage,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        LocalDate openedOn,
        List<Step> history,
        Money collected,
        @Nullable String lostReason) {
    public Deal {
        history = List.copyOf(history);
    }

    /** A stage, the day it was reached, and the receipt that said so. */
    public record Step(String stage, LocalDate on, long receipt) {}

    public LocalDate stageSince() {
        return history.getLast().on();
    }
}
