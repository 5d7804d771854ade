/** How likely a target is reached, what speaks for it, and the levels above it. */
@NullMarked
package io.drumbeat.reach;

import org.jspecify.annotations.NullMarked;
