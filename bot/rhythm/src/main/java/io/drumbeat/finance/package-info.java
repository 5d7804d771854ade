/** The company's money of a month as finance reads it: what is confirmed, and what is not yet. */
@NullMarked
package io.drumbeat.finance;

import org.jspecify.annotations.NullMarked;
