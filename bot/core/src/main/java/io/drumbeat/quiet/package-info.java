/** What people want of what comes to them by the clock: when, when not, and how often. */
@NullMarked
package io.drumbeat.quiet;

import org.jspecify.annotations.NullMarked;
