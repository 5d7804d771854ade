/** The fields that all receipts share. */
@NullMarked
package io.drumbeat.receipt;

import org.jspecify.annotations.NullMarked;
