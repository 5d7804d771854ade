/** Opening a deal again that was won or lost too early. */
@NullMarked
package io.drumbeat.reopening;

import org.jspecify.annotations.NullMarked;
