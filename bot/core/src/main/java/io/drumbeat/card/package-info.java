/** What the bot shows: a card drawn once, which every platform renders in its own way. */
@NullMarked
package io.drumbeat.card;

import org.jspecify.annotations.NullMarked;
