/** A rep's week: how the last one ended and what the new one is for, and the report of it. */
@NullMarked
package io.drumbeat.week;

import org.jspecify.annotations.NullMarked;
