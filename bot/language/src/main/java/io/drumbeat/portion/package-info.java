/** How a deal is parted among colleagues, where a line says so. */
@NullMarked
package io.drumbeat.portion;

import org.jspecify.annotations.NullMarked;
