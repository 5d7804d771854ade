package io.drumbeat.dispatch;

import io.drumbeat.delivery.Due;

/** Hears that something never reaches its receiver as things stand. */
@FunctionalInterface
public interface Unreached {
    /** Where nobody is told. */
    Unreached NOBODY_TOLD = (_, _, _) -> {};

    /** @param reason a sentence a person can read */
    void of(String platform, Due due, String reason);
}
