/** What a rule counts for somebody: facts and sums, whose they are, and when they happened. */
@NullMarked
package io.drumbeat.counted;

import org.jspecify.annotations.NullMarked;
