/** What deals are worth in the money that is counted in. */
@NullMarked
package io.drumbeat.valuation;

import org.jspecify.annotations.NullMarked;
