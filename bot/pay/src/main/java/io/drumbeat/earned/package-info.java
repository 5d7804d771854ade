/** What each rule paid somebody so far, piece by piece. */
@NullMarked
package io.drumbeat.earned;

import org.jspecify.annotations.NullMarked;
