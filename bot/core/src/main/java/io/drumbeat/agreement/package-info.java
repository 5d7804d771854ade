/** Somebody else must say yes: who is asked about what, what they said, and what follows from it. */
@NullMarked
package io.drumbeat.agreement;

import org.jspecify.annotations.NullMarked;
