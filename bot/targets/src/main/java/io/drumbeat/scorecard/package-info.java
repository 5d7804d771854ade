/** Points by weighed results, process and experience, beside what the team is to reach. */
@NullMarked
package io.drumbeat.scorecard;

import org.jspecify.annotations.NullMarked;
