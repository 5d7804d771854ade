/** Schedules as values, and what is said by them. */
@NullMarked
package io.drumbeat.schedule;

import org.jspecify.annotations.NullMarked;
