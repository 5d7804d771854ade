/** What whoever meets the bot first is shown. */
@NullMarked
package io.drumbeat.welcome;

import org.jspecify.annotations.NullMarked;
