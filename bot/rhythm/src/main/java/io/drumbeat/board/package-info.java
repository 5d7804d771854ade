/** Who is furthest along, each measured by what they were to reach themselves. */
@NullMarked
package io.drumbeat.board;

import org.jspecify.annotations.NullMarked;
