/** What the bot can do, told to whom may ask it. */
@NullMarked
package io.drumbeat.help;

import org.jspecify.annotations.NullMarked;
