/** All that is known of one customer, on one card, and how the customer is graded. */
@NullMarked
package io.drumbeat.portrait;

import org.jspecify.annotations.NullMarked;
