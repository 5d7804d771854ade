/** Why pay is what it is, what changed it, and what would. */
@NullMarked
package io.drumbeat.payreason;

import org.jspecify.annotations.NullMarked;
