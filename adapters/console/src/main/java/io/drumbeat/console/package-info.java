/** The bot without any account: a chat page and an HTTP door on this machine. */
@NullMarked
package io.drumbeat.console;

import org.jspecify.annotations.NullMarked;
