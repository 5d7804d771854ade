/** What keeps the bot from working on a platform: looked for by itself, said to admins in their words. */
@NullMarked
package io.drumbeat.checkup;

import org.jspecify.annotations.NullMarked;
