/** Facts and cards as JSON that outlives the code that wrote it. */
@NullMarked
package io.drumbeat.sql.json;

import org.jspecify.annotations.NullMarked;
