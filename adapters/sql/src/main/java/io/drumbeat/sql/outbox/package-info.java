/** What the bot says as rows in PostgreSQL: waiting to be sent, edited, and read again as conversations. */
@NullMarked
package io.drumbeat.sql.outbox;

import org.jspecify.annotations.NullMarked;
