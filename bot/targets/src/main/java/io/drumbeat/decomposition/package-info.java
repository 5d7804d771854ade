/** How a year's figure comes down to every person's days, and adds up again. */
@NullMarked
package io.drumbeat.decomposition;

import org.jspecify.annotations.NullMarked;
