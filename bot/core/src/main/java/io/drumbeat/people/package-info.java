/** Who works here: people, their roles, their teams and who may see what of whom. */
@NullMarked
package io.drumbeat.people;

import org.jspecify.annotations.NullMarked;
