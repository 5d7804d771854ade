/** What the team receives by the clock, one file for each. */
@NullMarked
package io.drumbeat.push;

import org.jspecify.annotations.NullMarked;
