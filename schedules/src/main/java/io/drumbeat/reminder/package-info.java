/** What people asked to be reminded of, and what will come to them. */
@NullMarked
package io.drumbeat.reminder;

import org.jspecify.annotations.NullMarked;
