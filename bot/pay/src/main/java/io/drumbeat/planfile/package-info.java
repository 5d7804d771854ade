/** Reading a pay plan: whatever is wrong is said with its line, what stands there and what would be right. */
@NullMarked
package io.drumbeat.planfile;

import org.jspecify.annotations.NullMarked;
