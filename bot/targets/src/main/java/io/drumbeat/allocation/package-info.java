/** How a company's figure is parted among its people, within bounds and for as long as they are there. */
@NullMarked
package io.drumbeat.allocation;

import org.jspecify.annotations.NullMarked;
