/** Whose customer it is, asked of the whole bot. */
@NullMarked
package io.drumbeat.whosecustomer;

import org.jspecify.annotations.NullMarked;
