/** A team as whoever leads it reads it: who needs help first, and what to do about it. */
@NullMarked
package io.drumbeat.team;

import org.jspecify.annotations.NullMarked;
