/** The same numbers, looked at closer: of a team, a person, a product, in a span of time. */
@NullMarked
package io.drumbeat.drill;

import org.jspecify.annotations.NullMarked;
