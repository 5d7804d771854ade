/** Days, spans and times of day as people write and say them. */
@NullMarked
package io.drumbeat.date;

import org.jspecify.annotations.NullMarked;
