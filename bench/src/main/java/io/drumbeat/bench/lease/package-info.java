/** What it costs to take the next messages to send, on this machine only. */
@NullMarked
package io.drumbeat.bench.lease;

import org.jspecify.annotations.NullMarked;
