/** Whether the database answers now, and that nobody waits long for one that does not. */
@NullMarked
package io.drumbeat.sql.pulse;

import org.jspecify.annotations.NullMarked;
