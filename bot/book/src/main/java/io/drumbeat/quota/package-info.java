/** What each person is to reach in a month, and how it spreads over working days. */
@NullMarked
package io.drumbeat.quota;

import org.jspecify.annotations.NullMarked;
