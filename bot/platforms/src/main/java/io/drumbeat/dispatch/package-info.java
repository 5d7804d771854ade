/** The way out of the outbox: what may go now, at which pace, and what came of it. */
@NullMarked
package io.drumbeat.dispatch;

import org.jspecify.annotations.NullMarked;
