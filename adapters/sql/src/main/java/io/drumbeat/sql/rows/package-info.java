/** Many rows written as one statement. */
@NullMarked
package io.drumbeat.sql.rows;

import org.jspecify.annotations.NullMarked;
