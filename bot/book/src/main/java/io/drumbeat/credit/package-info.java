/** Whose money is whose: what is signed and collected follows a customer that was handed over. */
@NullMarked
package io.drumbeat.credit;

import org.jspecify.annotations.NullMarked;
