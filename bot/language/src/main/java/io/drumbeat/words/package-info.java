/** One line while it is read for one command: what is accounted for, what is asked of it, and how it is said again. */
@NullMarked
package io.drumbeat.words;

import org.jspecify.annotations.NullMarked;
