/** Who is away and until when, derived from the leave that people took. */
@NullMarked
package io.drumbeat.absence;

import org.jspecify.annotations.NullMarked;
