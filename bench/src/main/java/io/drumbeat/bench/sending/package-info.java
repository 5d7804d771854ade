/** Thousands of cards into platforms that keep their published limits, on this machine only. */
@NullMarked
package io.drumbeat.bench.sending;

import org.jspecify.annotations.NullMarked;
