/** Servers that the bot starts for itself where none is configured: their folder, their process, and how they come back. */
@NullMarked
package io.drumbeat.ownserver;

import org.jspecify.annotations.NullMarked;
