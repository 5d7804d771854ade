/** What a plan says that would change nothing. */
@NullMarked
package io.drumbeat.idle;

import org.jspecify.annotations.NullMarked;
