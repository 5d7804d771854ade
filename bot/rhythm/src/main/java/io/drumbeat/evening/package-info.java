/** What a day still lacks when it ends, and one press for each. */
@NullMarked
package io.drumbeat.evening;

import org.jspecify.annotations.NullMarked;
