/** Pushes on their way to many people: how far each has come, and whether a card drawn on the way still holds. */
@NullMarked
package io.drumbeat.run;

import org.jspecify.annotations.NullMarked;
