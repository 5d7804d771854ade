/** How long a company's year takes to come down to days. */
@NullMarked
package io.drumbeat.bench.breakdown;

import org.jspecify.annotations.NullMarked;
