/** The database itself: an embedded PostgreSQL when none is configured, and a clear word when it cannot be reached. */
@NullMarked
package io.drumbeat.sql.postgres;

import org.jspecify.annotations.NullMarked;
