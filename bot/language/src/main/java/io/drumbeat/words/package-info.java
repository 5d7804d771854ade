/** The closed grammar that turns a line of chat into a command and its slots. */
@NullMarked
package io.drumbeat.words;

import org.jspecify.annotations.NullMarked;
