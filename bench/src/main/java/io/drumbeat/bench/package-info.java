/** Side-by-side measurements: ratios taken in one run, never part of the tests. */
@NullMarked
package io.drumbeat.bench;

import org.jspecify.annotations.NullMarked;
