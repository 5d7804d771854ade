/** Who uses the bot, and whether what it sends is looked at. */
@NullMarked
package io.drumbeat.adoption;

import org.jspecify.annotations.NullMarked;
