/** Small things kept beside the ledger, in PostgreSQL. */
@NullMarked
package io.drumbeat.sql.kept;

import org.jspecify.annotations.NullMarked;
