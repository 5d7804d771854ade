/** What happened, as pay looks at it: facts with their numbers, what was taken back, who was there, what was asked of them. */
@NullMarked
package io.drumbeat.happening;

import org.jspecify.annotations.NullMarked;
