/** Numbers, amounts, days and periods as people write them, read from a place in a line without guessing. */
@NullMarked
package io.drumbeat.phrase;

import org.jspecify.annotations.NullMarked;
