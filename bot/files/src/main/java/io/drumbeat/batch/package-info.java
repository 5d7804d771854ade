/** Files on their way into the ledger and out again: looked at, confirmed, told in small parts, taken back as far as possible. */
@NullMarked
package io.drumbeat.batch;

import org.jspecify.annotations.NullMarked;
