/** Drumbeat: the rhythm of a sales team inside enterprise chat. */
@NullMarked
package io.drumbeat;

import org.jspecify.annotations.NullMarked;
