/** What a month would pay if something were signed, came in or went back, and what is missing to the next step; nothing of it is recorded. */
@NullMarked
package io.drumbeat.whatif;

import org.jspecify.annotations.NullMarked;
