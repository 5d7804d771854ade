/** The ledger, the inbox and the outbox in PostgreSQL, written in one transaction. */
@NullMarked
package io.drumbeat.sql;

import org.jspecify.annotations.NullMarked;
