/** The day of one person: what it is for in the morning, and how it stands since. */
@NullMarked
package io.drumbeat.today;

import org.jspecify.annotations.NullMarked;
