package io.drumbeat.hearing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.denial.Denial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line or a part of it may be recorded as.
 *
 * @param certain whether the rules alone read it so, and nothing speaks against it
 * @param denied what denies it; null if nothing does
 * @param at where the words stand that tell it; -1 if it was only guessed
 * @param reasons what it was read by, for whoever asks
 */
record Reading(
        Usage usage,
        Map<Slot<?>, Object> slots,
        boolean certain,
        @Nullable Denial denied,
        int at,
        List<String> reasons) {
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

    Reading with(Slot<?> slot, Object value) {
        var more = new HashMap<>(slots);
        more.put(slot, value);
        return new Reading(usage, more, certain, denied, at, reasons);
    }

    /** What was only guessed, or read by somebody else. */
    static Reading guessed(Usage usage, Map<Slot<?>, Object> slots, String reason) {
        return new Reading(usage, slots, false, null, -1, List.of(reason));
    }

    Utterance said(String text) {
        return new Utterance(text, usage, slots);
    }

    Reading doubtful(String why) {
        var more = new ArrayList<>(reasons);
        more.add(why);
        return new Reading(usage, slots, false, denied, at, more);
    }
}
