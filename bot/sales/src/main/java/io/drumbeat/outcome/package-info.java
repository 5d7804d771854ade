/** The end of a deal: won or lost. */
@NullMarked
package io.drumbeat.outcome;

import org.jspecify.annotations.NullMarked;
