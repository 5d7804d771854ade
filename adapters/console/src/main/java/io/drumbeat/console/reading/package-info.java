/** What a caller sent, read and checked. */
@NullMarked
package io.drumbeat.console.reading;

import org.jspecify.annotations.NullMarked;
