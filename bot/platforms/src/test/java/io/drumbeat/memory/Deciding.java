package io.drumbeat.memory;

import java.util.function.Supplier;

/** Holds stores of tests to what real ones would only be slow at: nobody asks them while something is decided. */
public final class Deciding {
    private static final ThreadLocal<Boolean> DECIDING = ThreadLocal.withInitial(() -> false);

    private Deciding() {}

    static <T> T now(Supplier<T> deciding) {
        DECIDING.set(true);
        try {
            return deciding.get();
        } finally {
            DECIDING.set(false);
        }
    }

    /** Called by a store whenever it is asked something. */
    public static void asks() {
        if (DECIDING.get()) {
            throw new IllegalStateException("决定的时候不能问库：先查好，见 Inquiring");
        }
    }
}
