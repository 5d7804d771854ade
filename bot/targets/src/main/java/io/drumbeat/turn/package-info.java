/** How people put what they want of targets, kept in tables beside the commands. */
@NullMarked
package io.drumbeat.turn;

import org.jspecify.annotations.NullMarked;
