/** What people say of what comes to them by the clock, in whatever words, becomes the command that does it. */
@NullMarked
package io.drumbeat.wishing;

import org.jspecify.annotations.NullMarked;
