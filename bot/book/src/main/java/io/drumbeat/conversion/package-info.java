/** How many deals go on from stage to stage, and how long they stay. */
@NullMarked
package io.drumbeat.conversion;

import org.jspecify.annotations.NullMarked;
