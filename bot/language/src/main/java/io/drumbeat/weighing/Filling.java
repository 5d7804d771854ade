package io.drumbeat.weighing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.money.Money;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.ClauseDetails;
import io.drumbeat.scene.Fresh;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Remark;
import io.drumbeat.scene.Scene;
import io.drumbeat.scene.Theirs;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slots of a command, filled by the clauses that speak of it. */
final class Filling {
    private final Stages stages;
    private final int backfill;

    Filling(Stages stages, int backfill) {
        this.stages = stages;
        this.backfill = backfill;
    }

    /** Every slot of a usage that these clauses fill. */
    Map<Slot<?>, Object> slots(Line line, Scene scene, Usage usage, Clause clause, int at) {
        var slots = new HashMap<Slot<?>, Object>();
        put(slots, usage, Mention.SLOT, scene.whom == null ? null : scene.whom.mention());
        put(slots, usage, Slot.CONTACT, Theirs.contact(line, scene.clauses, scene.whom));
        var own = Moments.past(line, clause, backfill);
        var date = own != null || Moments.isJust(line, clause) ? own : first(line, scene);
        put(slots, usage, Slot.DATE, date == null && Deeds.isMeeting(usage) ? sameDay(line, scene) : date);
        if (usage.accepts(Slot.AMOUNT)) {
            put(slots, usage, Slot.AMOUNT, amount(line, scene, clause, at));
        }
        if (usage.accepts(Slot.SOURCE) && scene.whom != null && scene.whom.introduces(line)) {
            slots.remove(Mention.SLOT);
        }
        if (usage.accepts(Slot.SOURCE)
                && slots.get(Slot.CONTACT) instanceof String contact
                && Fresh.isIntroducing(line, contact)) {
            slots.remove(Slot.CONTACT);
        }
        put(slots, usage, Slot.SCORE, ClauseDetails.score(line.folded(scene.from(), scene.to())));
        put(slots, usage, Stages.SLOT, ClauseDetails.stage(line, scene, stages));
        if (usage.accepts(Slot.NEW_CUSTOMER) && scene.whom != null && scene.whom.mention() instanceof Mention.Fresh) {
            slots.put(Slot.NEW_CUSTOMER, true);
        }
        var remark = Remark.of(line, scene, at);
        put(slots, usage, usage.accepts(Slot.NOTE) ? Slot.NOTE : Slot.REASON, remark.isEmpty() ? null : remark);
        return slots;
    }

    private static <T> void put(Map<Slot<?>, Object> slots, Usage usage, Slot<T> slot, @Nullable T value) {
        if (value != null && usage.accepts(slot)) {
            slots.put(slot, value);
        }
    }

    private @Nullable LocalDate first(Line line, Scene scene) {
        return scene.clauses.stream()
                .map(clause -> Moments.past(line, clause, backfill))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** 昨天去了甲完了又去了乙: the day said before, in the same breath. */
    private @Nullable LocalDate sameDay(Line line, Scene scene) {
        var from = scene.from();
        var before = line.marks().days.stream().filter(day -> day.from() < from).count();
        return before != 1 || line.text().separates(from - 1) || line.text().separates(from)
                ? null
                : Moments.past(line, new Clause(0, from), backfill);
    }

    private static @Nullable Money amount(Line line, Scene scene, Clause clause, int at) {
        if (ClauseDetails.isPartOnly(line, at)) {
            return ClauseDetails.counted(line, scene);
        }
        var here = ClauseDetails.nearest(ClauseDetails.amounts(line, clause), at);
        if (here != null) {
            return here.money();
        }
        var near = scene.clauses.stream()
                .filter(other -> !Moments.isPlanned(line, other))
                .flatMap(other -> ClauseDetails.amounts(line, other).stream())
                .toList();
        var nearest = ClauseDetails.nearest(near, at);
        return nearest != null ? nearest.money() : near.isEmpty() ? ClauseDetails.counted(line, scene) : null;
    }
}
