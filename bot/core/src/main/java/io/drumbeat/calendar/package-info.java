/** Working days, business days and their cut-off, seen from a person's zone. */
@NullMarked
package io.drumbeat.calendar;

import org.jspecify.annotations.NullMarked;
