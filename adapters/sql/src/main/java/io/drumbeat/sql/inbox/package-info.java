/** Every message that came in, in PostgreSQL, and what was pressed and answered by it. */
@NullMarked
package io.drumbeat.sql.inbox;

import org.jspecify.annotations.NullMarked;
