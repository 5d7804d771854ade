/** What the bot cannot do without, and how it is with it. */
@NullMarked
package io.drumbeat.vital;

import org.jspecify.annotations.NullMarked;
