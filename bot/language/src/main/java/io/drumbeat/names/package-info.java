/** Finds customers by what people call them: full and short names, pinyin, initials, one slip of the keyboard. */
@NullMarked
package io.drumbeat.names;

import org.jspecify.annotations.NullMarked;
