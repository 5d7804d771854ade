/** The end of a deal: won or lost. */
@NullMarked
package io.drumbeat.closing;

import org.jspecify.annotations.NullMarked;
