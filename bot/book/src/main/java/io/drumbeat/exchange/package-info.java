/** What money of other countries is worth in yuan. */
@NullMarked
package io.drumbeat.exchange;

import org.jspecify.annotations.NullMarked;
