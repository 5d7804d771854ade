/** The weekly cards of a large company, drawn and put into the outbox, beside the plain SQL that fetches the same sums. */
@NullMarked
package io.drumbeat.bench.weekly;

import org.jspecify.annotations.NullMarked;
