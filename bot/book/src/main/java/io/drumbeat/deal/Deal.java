package io.drumbeat.deal;

import io.drumbeat.customer.Owners;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
 * @param reopening when and why it was opened again after it had been closed; null if not, or once it moved on
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
        @Nullable Pause pause,
        @Nullable Reopening reopening) {
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

    /** It had been won or lost, and is open again since this day. */
    public record Reopening(LocalDate on, String reason) {}

    /** Whether nobody need be reminded of it on this day. */
    public boolean waitsOn(LocalDate day) {
        return pause != null && day.isBefore(pause.until());
    }

    /** The id of whose it is on a day. */
    public String ownerOn(LocalDate day) {
        return Objects.requireNonNull(owners.on(day));
    }

    /** Since when it is at its stage: a deal that was opened again has been there since then. */
    public LocalDate stageSince() {
        return reopening == null ? history.getLast().on() : reopening.on();
    }

    /** At another stage; what it waited for is over. Told of the stage it is at, it only changes hands. */
    Deal movedTo(Step step, Owners by) {
        return with(now -> {
            now.owners = by;
            now.lostReason = null;
            if (!stage.equals(step.stage())) {
                now.history.add(step);
                now.stage = step.stage();
                now.pause = null;
                now.reopening = null;
            }
        });
    }

    Deal worth(Money newest) {
        return with(now -> now.amount = newest);
    }

    /** What is null is not known better than before. */
    Deal estimated(@Nullable Money newest, @Nullable LocalDate close) {
        return with(now -> {
            now.amount = newest == null ? amount : newest;
            now.expectedClose = close == null ? expectedClose : close;
        });
    }

    Deal lostFor(String reason) {
        return with(now -> now.lostReason = reason);
    }

    Deal pausing(Pause newest) {
        return with(now -> now.pause = newest);
    }

    Deal openedAgain(Reopening again) {
        return with(now -> now.reopening = again);
    }

    /** What is not in the money of the cash before it is no part of the sum. */
    Deal paid(Money more) {
        if (!collected.isZero() && !collected.currency().equals(more.currency())) {
            return this;
        }
        return with(now -> now.collected = collected.isZero() ? more : collected.plus(more));
    }

    private Deal with(Consumer<Change> change) {
        var now = new Change(this);
        change.accept(now);
        return new Deal(
                id,
                number,
                customer,
                now.owners,
                now.stage,
                now.amount,
                now.expectedClose,
                openedOn,
                now.history,
                now.collected,
                now.lostReason,
                now.pause,
                now.reopening);
    }

    /** What a fact may change of a deal, while it does. */
    private static final class Change {
        private final List<Step> history;
        private Owners owners;
        private String stage;
        private @Nullable Money amount;
        private @Nullable LocalDate expectedClose;
        private Money collected;
        private @Nullable String lostReason;
        private @Nullable Pause pause;
        private @Nullable Reopening reopening;

        Change(Deal was) {
            history = new ArrayList<>(was.history);
            owners = was.owners;
            stage = was.stage;
            amount = was.amount;
            expectedClose = was.expectedClose;
            collected = was.collected;
            lostReason = was.lostReason;
            pause = was.pause;
            reopening = was.reopening;
        }
    }
}
