package io.drumbeat.weighing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
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
public record Interpretation(
        Usage usage,
        Map<Slot<?>, Object> slots,
        boolean certain,
        @Nullable Denial denied,
        int at,
        List<String> reasons) {
    public Interpretation {
        slots = Map.copyOf(slots);
        reasons = List.copyOf(reasons);
    }

    public List<Slot<?>> missing() {
        return usage.needs().stream().filter(slot -> !slots.containsKey(slot)).toList();
    }

    public boolean isWhole() {
        return missing().isEmpty();
    }

    public Interpretation with(Slot<?> slot, Object value) {
        var more = new HashMap<>(slots);
        more.put(slot, value);
        return new Interpretation(usage, more, certain, denied, at, reasons);
    }

    /** What was only guessed, or read by somebody else. */
    public static Interpretation guessed(Usage usage, Map<Slot<?>, Object> slots, String reason) {
        return new Interpretation(usage, slots, false, null, -1, List.of(reason));
    }

    public Utterance said(String text) {
        return new Utterance(text, usage, slots);
    }

    public Interpretation doubtful(String why) {
        var more = new ArrayList<>(reasons);
        more.add(why);
        return new Interpretation(usage, slots, false, denied, at, more);
    }

    /** Whether it is of somebody who is known already, and not of this one. */
    public boolean isOfAnotherThan(String whom) {
        return !isOf(whom) && slots.get(Mention.SLOT) instanceof Mention.Existing;
    }

    /** Whether it is of the customer of this name. */
    public boolean isOf(String whom) {
        return slots.get(Mention.SLOT) instanceof Mention mention
                && mention.name().equals(whom);
    }

    /** Whether the rules read the same of the same customer. */
    public boolean isLike(Utterance one) {
        return usage.equals(one.usage())
                && isOf(one.get(Mention.SLOT).map(Mention::name).orElse(""));
    }
}
