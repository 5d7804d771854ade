package io.drumbeat.deal;

import io.drumbeat.customer.Owners;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its facts leave it.
 *
 * @param number the receipt it was opened under: how people point at it, as {@code #12}
 * @param owners the person who moved it last, or whoever it was handed over to
 * @param amount the newest quote or estimate, the contract once won; null while unknown
 * @param history the stages it went through with the day it reached each, the present one last
 * @param collected what was paid minus what was refunded
 * @param pause what it waits for at its present stage, or null
 */
public record Deal(
        String id,
        long number,
        String customer,
        Owners owners,
        String stage,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        LocalDate openedOn,
        List<Step> history,
        Money collected,
        @Nullable String lostReason,
        @Nullable Pause pause) {
    public Deal {
        history = List.copyOf(history);
    }

    /** A stage, the day it was reached, and the receipt that said so. */
    public record Step(String stage, LocalDate on, long receipt) {}

    /**
     * A deal waits, and somebody said why.
     *
     * @param until the day it is asked about again
     */
    public record Pause(LocalDate until, String reason) {}

    /** Whether nobody need be reminded of it on this day. */
    public boolean waitsOn(LocalDate day) {
        return pause != null && day.isBefore(pause.until());
    }

    /** The id of whose it is on a day. */
    public String ownerOn(LocalDate day) {
        return Objects.requireNonNull(owners.on(day));
    }

    public LocalDate stageSince() {
        return history.getLast().on();
    }

    /** At another stage; what it waited for is over. Told of the stage it is at, it only changes hands. */
    Deal movedTo(Step step, Owners by) {
        var steps = new ArrayList<>(history);
        var same = stage.equals(step.stage());
        if (!same) {
            steps.add(step);
        }
        return new Deal(
                id,
                number,
                customer,
                by,
                step.stage(),
                amount,
                expectedClose,
                openedOn,
                steps,
                collected,
                null,
                same ? pause : null);
    }

    Deal worth(Money newest) {
        return new Deal(
                id,
                number,
                customer,
                owners,
                stage,
                newest,
                expectedClose,
                openedOn,
                history,
                collected,
                lostReason,
                pause);
    }

    /** What is null is not known better than before. */
    Deal estimated(@Nullable Money newest, @Nullable LocalDate close) {
        return new Deal(
                id,
                number,
                customer,
                owners,
                stage,
                newest == null ? amount : newest,
                close == null ? expectedClose : close,
                openedOn,
                history,
                collected,
                lostReason,
                pause);
    }

    Deal lostFor(String reason) {
        return new Deal(
                id,
                number,
                customer,
                owners,
                stage,
                amount,
                expectedClose,
                openedOn,
                history,
                collected,
                reason,
                pause);
    }

    Deal pausing(Pause newest) {
        return new Deal(
                id,
                number,
                customer,
                owners,
                stage,
                amount,
                expectedClose,
                openedOn,
                history,
                collected,
                lostReason,
                newest);
    }

    /** What is not in the money of the cash before it is no part of the sum. */
    Deal paid(Money more) {
        if (!collected.isZero() && !collected.currency().equals(more.currency())) {
            return this;
        }
        var sum = collected.isZero() ? more : collected.plus(more);
        return new Deal(
                id, number, customer, owners, stage, amount, expectedClose, openedOn, history, sum, lostReason, pause);
    }
}
