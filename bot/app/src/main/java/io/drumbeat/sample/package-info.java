/** The sample company and its past. */
@NullMarked
package io.drumbeat.sample;

import org.jspecify.annotations.NullMarked;
