package io.drumbeat.fact;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a deal, from the lead to won or lost. */
public sealed interface DealFact extends Fact {
    /** A deal that begins with what a line says of it beside something else. */
    static DealFact opening(String customer, String deal, @Nullable Money amount) {
        return new DealOpened(customer, deal, amount, null);
    }

    @Override
    default boolean moves() {
        return true;
    }

    /** Somebody heard of a chance; nothing of a deal moves by it. */
    @Named(stored = "lead", zh = "线索", en = "lead")
    record LeadFound(
            @Mendable String customer,
            @Mendable @Nullable String source,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Mendable @Nullable NextStep next)
            implements DealFact {
        @Override
        public boolean moves() {
            return false;
        }
    }

    /** @param deal the new deal's id */
    @Named(stored = "deal", zh = "商机", en = "deal")
    record DealOpened(
            @Mendable String customer,
            String deal,
            @Mendable @Nullable Money amount,
            @Mendable("expected") @Nullable LocalDate expectedClose,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Mendable @Nullable NextStep next)
            implements DealFact {
        public DealOpened(String customer, String deal, @Nullable Money amount, @Nullable LocalDate expectedClose) {
            this(customer, deal, amount, expectedClose, null, null, null);
        }

        @Override
        public Meant meant() {
            return Meant.NEW;
        }
    }

    /** @param stage the id of the stage the deal is now at */
    @Named(stored = "stage", zh = "推进", en = "stage")
    record StageMoved(
            @Mendable String customer,
            String deal,
            @Mendable String stage,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Mendable @Nullable NextStep next)
            implements DealFact {
        public StageMoved(String customer, String deal, String stage) {
            this(customer, deal, stage, null, null, null);
        }
    }

    /** @param newCustomer whether the customer bought for the first time: it decides the rate of pay */
    @Named(stored = "won", zh = "签单", en = "won")
    record DealWon(
            @Mendable String customer,
            String deal,
            @Mendable Money amount,
            @Mendable @Nullable String product,
            @Mendable boolean newCustomer,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note)
            implements DealFact {
        public DealWon(String customer, String deal, Money amount, @Nullable String product, boolean newCustomer) {
            this(customer, deal, amount, product, newCustomer, null, null);
        }

        @Override
        public Meant meant() {
            return Meant.OPEN_OR_NEW;
        }
    }

    @Named(stored = "lost", zh = "丢单", en = "lost")
    record DealLost(
            @Mendable String customer,
            String deal,
            @Mendable String reason,
            @Mendable @Nullable String contact) implements DealFact {
        public DealLost(String customer, String deal, String reason) {
            this(customer, deal, reason, null);
        }
    }

    /** From a day on, a deal won or lost is open again at the stage before; this stands in the place of what closed it. */
    @Named(stored = "reopened", zh = "重开", en = "reopened")
    record DealReopened(String customer, String deal, LocalDate on, String reason) implements DealFact {}

    /** What a deal is thought to be worth and when it may close; null where that was not said. */
    @Named(stored = "estimate", zh = "预估", en = "estimate", alone = false)
    record DealEstimated(
            String customer,
            String deal,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose) implements DealFact {}

    /** An open deal waits for something, and until a day nobody need be reminded of it. */
    @Named(stored = "snooze", zh = "暂缓", en = "snooze")
    record DealSnoozed(String customer, String deal, LocalDate until, String reason) implements DealFact {
        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * How what a deal brings in is to be parted. It counts for others than who tells it once they said yes.
     *
     * @param shares who has how many parts, first whose deal it is; everybody once
     */
    @Named(stored = "shared", zh = "分成", en = "split")
    record DealShared(String customer, String deal, List<Share> shares) implements DealFact {
        public DealShared {
            shares = List.copyOf(shares);
        }

        /** Nothing of it counts for another before they said yes, nor takes from another what they have. */
        @Override
        public boolean moves() {
            return false;
        }

        @Override
        public Set<String> names() {
            return shares.stream().map(Share::person).collect(Collectors.toSet());
        }
    }

    /**
     * What somebody has of a whole.
     *
     * @param parts of all the parts together; 0 for whoever is to have none any more
     */
    record Share(String person, int parts) {}

    /** What a deal costs the company, by whoever keeps the accounts. */
    @Named(stored = "cost", zh = "成本", en = "cost")
    record CostSet(String customer, String deal, @Mendable Money amount) implements DealFact {}

    /** A customer who signed before counts as new with this deal all the same, since somebody above said so, and why. */
    @Named(stored = "counted-new", zh = "算新客", en = "counted as new")
    record CountedNew(String customer, String deal, String reason) implements DealFact {
        @Override
        public boolean moves() {
            return false;
        }
    }

    /** What a deal goes by in a list from outside. */
    @Named(stored = "deal-listing", zh = "名单", en = "listing", alone = false)
    record DealListed(String customer, String deal, String key) implements DealFact {
        @Override
        public boolean moves() {
            return false;
        }
    }
}
