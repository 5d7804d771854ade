/** How fast a platform may be spoken to: its published limits, kept before anything is sent and never provoked. */
@NullMarked
package io.drumbeat.ratelimit;

import org.jspecify.annotations.NullMarked;
