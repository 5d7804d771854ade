/** A line as people speak: what it tells clause by clause, what is proposed where the rules are not certain, what it asks. */
@NullMarked
package io.drumbeat.hearing;

import org.jspecify.annotations.NullMarked;
