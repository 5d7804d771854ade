/** Which customer a line names, and what is asked where that is not clear; a name is never guessed. */
@NullMarked
package io.drumbeat.naming;

import org.jspecify.annotations.NullMarked;
