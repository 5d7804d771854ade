package io.drumbeat.hearing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.denial.Denial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line or a part of it may be recorded as.
 *
 * @param certain whether the rules alone read it so, and nothing speaks against it
 * @param denied what denies it; null if nothing does
 * @param reasons what it was read by, for whoever asks
 */
record Reading(
        Usage usage, Map<Slot<?>, Object> slots, boolean certain, @Nullable Denial denied, List<String> reasons) {
    Reading {
        slots = Map.copyOf(slots);
        reasons = List.copyOf(reasons);
    }

    List<Slot<?>> missing() {
        return usage.needs().stream().filter(slot -> !slots.containsKey(slot)).toList();
    }

    boolean isWhole() {
        return missing().isEmpty();
    }

    Utterance said(String text) {
        return new Utterance(text, usage, slots);
    }

    Reading doubtful(String why) {
        var more = new ArrayList<>(reasons);
        more.add(why);
        return new Reading(usage, slots, false, denied, more);
    }
}
