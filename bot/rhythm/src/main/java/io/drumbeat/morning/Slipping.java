package io.drumbeat.morning;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.conversion.Patience;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose deals stand at a stage for longer than is usual there. How long that is, is computed once for everybody of a day. */
@Component
public final class Slipping {
    private final Tally tally;
    private volatile @Nullable Usual last;

    public Slipping(Tally tally) {
        this.tally = tally;
    }

    private record Usual(Deals deals, LocalDate day, Patience patience) {
        /** Deals are what was known at one moment. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Deals other, LocalDate wanted) {
            return deals == other && day.equals(wanted);
        }
    }

    /**
     * A deal that stands still.
     *
     * @param stayed for how many working days it has been at its stage
     * @param beyond by how many of them that is more than usual
     */
    public record Stuck(Deal deal, int stayed, int beyond) {}

    /** A person's, those that are most beyond what is usual first; what waits for a reason that was said is left out. */
    public List<Stuck> of(String person, LocalDate day, Known known) {
        var deals = known.the(Deals.class);
        var patience = patience(deals, day, tally.calendar(known));
        return deals.ownedBy(person, day).stream()
                .filter(deal -> deals.isOpen(deal) && !deal.waitsOn(day) && patience.beyond(deal) > 0)
                .map(deal -> new Stuck(deal, patience.stayed(deal), patience.beyond(deal)))
                .sorted(Comparator.comparingInt(Stuck::beyond).reversed().thenComparingLong(stuck -> stuck.deal()
                        .number()))
                .toList();
    }

    WorkingCalendar calendar(Known known) {
        return tally.calendar(known);
    }

    private Patience patience(Deals deals, LocalDate day, WorkingCalendar calendar) {
        var before = last;
        if (before != null && before.isOf(deals, day)) {
            return before.patience();
        }
        var fresh = new Usual(deals, day, new Patience(deals.all(), calendar, day));
        last = fresh;
        return fresh.patience();
    }
}
