/** Rows of a list of people: what they say, and what that makes of somebody. */
@NullMarked
package io.drumbeat.personnel;

import org.jspecify.annotations.NullMarked;
