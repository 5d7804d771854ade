/** A round in which a team's targets are proposed, answered under seal, brought together again and signed. */
@NullMarked
package io.drumbeat.round;

import org.jspecify.annotations.NullMarked;
