/** Months that are over keep what they paid; what becomes known of them later is paid, or goes off, in the month that is open. */
@NullMarked
package io.drumbeat.afterwards;

import org.jspecify.annotations.NullMarked;
