/** The ledger folded into memory, version after version: what is known, and what would be known if more were recorded. */
@NullMarked
package io.drumbeat.fold;

import org.jspecify.annotations.NullMarked;
