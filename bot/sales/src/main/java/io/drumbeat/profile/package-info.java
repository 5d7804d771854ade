/** All that is known of one customer, on one card, and how the customer is graded. */
@NullMarked
package io.drumbeat.profile;

import org.jspecify.annotations.NullMarked;
