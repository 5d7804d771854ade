/** The facts people told the bot: appended, never changed, taken back by facts that void others. */
@NullMarked
package io.drumbeat.ledger;

import org.jspecify.annotations.NullMarked;
