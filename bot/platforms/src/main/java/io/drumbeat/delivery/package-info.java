/** From what is to be said to what was sent: outbox, channels and the dispatcher. */
@NullMarked
package io.drumbeat.delivery;

import org.jspecify.annotations.NullMarked;
