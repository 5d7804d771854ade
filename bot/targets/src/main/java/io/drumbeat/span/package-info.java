/** Spans of time as people say them of a target, and where each stands in the tree of its year. */
@NullMarked
package io.drumbeat.span;

import org.jspecify.annotations.NullMarked;
