/** Wiring: the company's files, the bot and its rooms become one program. */
@NullMarked
package io.drumbeat.app;

import org.jspecify.annotations.NullMarked;
