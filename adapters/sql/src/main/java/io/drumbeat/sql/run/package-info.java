/** Pushes on their way to many people, kept in PostgreSQL. */
@NullMarked
package io.drumbeat.sql.run;

import org.jspecify.annotations.NullMarked;
