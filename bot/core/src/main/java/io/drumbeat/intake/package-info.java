/** What the rows of a dropped file mean: which columns they have, whom they name, and what they would record. */
@NullMarked
package io.drumbeat.intake;

import org.jspecify.annotations.NullMarked;
