/** Whose part of a deal is whose, and who has said yes to it. */
@NullMarked
package io.drumbeat.sharing;

import org.jspecify.annotations.NullMarked;
