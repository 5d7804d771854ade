/** Who is told how the bot is: everybody whether it is up, and this machine and the management port why not. */
@NullMarked
package io.drumbeat.management;

import org.jspecify.annotations.NullMarked;
