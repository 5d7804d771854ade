/** What came of a campaign, the morning after it ended. */
@NullMarked
package io.drumbeat.campaignend;

import org.jspecify.annotations.NullMarked;
