/** Figures and plans in words that people read. */
@NullMarked
package io.drumbeat.saying;

import org.jspecify.annotations.NullMarked;
