/** Quotes: what was offered, and whether it may stand. */
@NullMarked
package io.drumbeat.quote;

import org.jspecify.annotations.NullMarked;
