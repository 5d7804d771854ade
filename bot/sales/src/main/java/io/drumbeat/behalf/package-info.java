/** Whoever something is recorded for by somebody else is told. */
@NullMarked
package io.drumbeat.behalf;

import org.jspecify.annotations.NullMarked;
