/** Small things that are kept beside the ledger. */
@NullMarked
package io.drumbeat.kept;

import org.jspecify.annotations.NullMarked;
