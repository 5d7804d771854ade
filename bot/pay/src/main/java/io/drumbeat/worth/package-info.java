/** What a behaviour is worth in pay, by what usually comes of it and by the plan itself. */
@NullMarked
package io.drumbeat.worth;

import org.jspecify.annotations.NullMarked;
