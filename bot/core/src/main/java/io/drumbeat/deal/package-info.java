/** Deals from the first lead to won or lost, their stages, quotes and cash. */
@NullMarked
package io.drumbeat.deal;

import org.jspecify.annotations.NullMarked;
