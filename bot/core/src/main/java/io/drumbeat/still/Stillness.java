package io.drumbeat.still;

import org.jspecify.annotations.Nullable;

/**
 * Nothing happens for some time.
 *
 * @param days how many working days
 * @param customer the id of the customer with whom; null for whatever one records oneself
 * @param deed the Chinese label of what does not; null for anything
 */
public record Stillness(
        int days, @Nullable String customer, @Nullable String deed) {}
