/** What is left of a contract after what it costs. */
@NullMarked
package io.drumbeat.margin;

import org.jspecify.annotations.NullMarked;
