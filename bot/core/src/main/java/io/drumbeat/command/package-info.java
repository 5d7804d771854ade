/** How something is said to the bot, and the parts that one command decides with. */
@NullMarked
package io.drumbeat.command;

import org.jspecify.annotations.NullMarked;
