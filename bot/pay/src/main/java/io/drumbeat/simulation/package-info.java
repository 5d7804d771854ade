/** Tries a plan on given facts, targets and people; records nothing. */
@NullMarked
package io.drumbeat.simulation;

import org.jspecify.annotations.NullMarked;
