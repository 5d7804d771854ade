/** Which step of the plan somebody has reached, and what is missing to the next. */
@NullMarked
package io.drumbeat.tiers;

import org.jspecify.annotations.NullMarked;
