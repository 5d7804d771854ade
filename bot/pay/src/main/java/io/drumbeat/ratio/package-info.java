/** Exact numbers: fractions that are never rounded until somebody says where. */
@NullMarked
package io.drumbeat.ratio;

import org.jspecify.annotations.NullMarked;
