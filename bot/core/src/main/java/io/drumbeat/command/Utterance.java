package io.drumbeat.command;

import java.util.Map;
import java.util.Optional;

/**
 * One line, understood.
 *
 * @param text the line as the person wrote it
 * @param usage the usage whose verb was said, in the form it was said in
 * @param slots what was found, by slot; only slots the usage accepts
 */
public record Utterance(String text, Usage usage, Map<Slot<?>, Object> slots) {
    public Utterance {
        slots = Map.copyOf(slots);
    }

    public <T> Optional<T> get(Slot<T> slot) {
        return Optional.ofNullable(slots.get(slot)).map(slot.type()::cast);
    }

    /** The value of a slot the usage needs. */
    public <T> T the(Slot<T> slot) {
        return get(slot).orElseThrow(() -> new IllegalStateException("没有 " + slot.label() + "：" + text));
    }

    public boolean has(Slot<?> slot) {
        return slots.containsKey(slot);
    }

    /** Whether what would be done had been shown, and this says that it is meant. */
    public boolean confirmed() {
        return usage.sure();
    }
}
