/** A receipt is taken back. */
@NullMarked
package io.drumbeat.takeback;

import org.jspecify.annotations.NullMarked;
