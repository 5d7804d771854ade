/** Dropped files in PostgreSQL. */
@NullMarked
package io.drumbeat.sql.batch;

import org.jspecify.annotations.NullMarked;
