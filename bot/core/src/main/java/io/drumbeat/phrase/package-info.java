/**
 * Numbers, amounts, days and periods as people write them, read from a place in a line without guessing, and
 * how they are read back.
 */
@NullMarked
package io.drumbeat.phrase;

import org.jspecify.annotations.NullMarked;
