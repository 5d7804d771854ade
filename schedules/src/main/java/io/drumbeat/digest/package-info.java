/** What did not come by itself: in one card a day, and why. */
@NullMarked
package io.drumbeat.digest;

import org.jspecify.annotations.NullMarked;
