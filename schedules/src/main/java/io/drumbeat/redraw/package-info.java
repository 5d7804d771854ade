/** How a card that came by the clock looks, and the same card drawn again. */
@NullMarked
package io.drumbeat.redraw;

import org.jspecify.annotations.NullMarked;
