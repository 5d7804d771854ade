/** What happens by the clock: schedules as values, pushes and their occurrences, and the clock that drives them. */
@NullMarked
package io.drumbeat.schedule;

import org.jspecify.annotations.NullMarked;
