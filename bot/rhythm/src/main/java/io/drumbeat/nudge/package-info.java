/** A friendly line to a rep from whoever leads them. */
@NullMarked
package io.drumbeat.nudge;

import org.jspecify.annotations.NullMarked;
