/** A plan, read to whom it is for. */
@NullMarked
package io.drumbeat.aloud;

import org.jspecify.annotations.NullMarked;
