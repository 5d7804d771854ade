/** The clock ticks: what became due is run, a few dozen people at a time. */
@NullMarked
package io.drumbeat.clock;

import org.jspecify.annotations.NullMarked;
