/** The reminders that a company writes for itself, as its file has them on any day. */
@NullMarked
package io.drumbeat.note;

import org.jspecify.annotations.NullMarked;
