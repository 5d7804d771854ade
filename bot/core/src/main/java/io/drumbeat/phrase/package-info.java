/** The words of people: which there are, how they are folded, and how they are read back. */
@NullMarked
package io.drumbeat.phrase;

import org.jspecify.annotations.NullMarked;
