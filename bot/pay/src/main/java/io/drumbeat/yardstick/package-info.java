/** What a pay plan measures by: which facts count, what of them, whose they are, and over which span. */
@NullMarked
package io.drumbeat.yardstick;

import org.jspecify.annotations.NullMarked;
