package io.drumbeat.outage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A platform that is listened to.
 *
 * @param keepsPushing how long it tries again to deliver what nobody took; zero if it does not
 * @param isHeard whether messages can come in right now; never blocks
 */
public record Listened(String platform, Duration keepsPushing, BooleanSupplier isHeard) {}
