/** What has to happen, link by link and day by day, for a target to be reached. */
@NullMarked
package io.drumbeat.chain;

import org.jspecify.annotations.NullMarked;
