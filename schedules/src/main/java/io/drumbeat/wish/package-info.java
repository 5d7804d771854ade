/** How people say what they want of their reminders, and what they are told of those that did not come. */
@NullMarked
package io.drumbeat.wish;

import org.jspecify.annotations.NullMarked;
