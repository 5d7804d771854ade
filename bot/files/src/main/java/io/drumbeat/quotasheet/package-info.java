/** A row of a list of targets, read: whose, by which measure, and what each month is to be. */
@NullMarked
package io.drumbeat.quotasheet;

import org.jspecify.annotations.NullMarked;
