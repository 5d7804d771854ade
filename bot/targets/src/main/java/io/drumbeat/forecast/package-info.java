/** What a span is likely to come to, by what is signed and what is open. */
@NullMarked
package io.drumbeat.forecast;

import org.jspecify.annotations.NullMarked;
