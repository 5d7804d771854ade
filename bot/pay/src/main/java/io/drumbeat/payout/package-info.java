/** Pay: plans, what they pay for which fact, and the preview only the payee sees. */
@NullMarked
package io.drumbeat.payout;

import org.jspecify.annotations.NullMarked;
