/** Whose yes is asked for: who stands in while somebody is away, and to whom it goes when time is up. */
@NullMarked
package io.drumbeat.asking;

import org.jspecify.annotations.NullMarked;
