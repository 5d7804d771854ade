/** The one question that customers answer, and the door at which they do. */
@NullMarked
package io.drumbeat.rating;

import org.jspecify.annotations.NullMarked;
