/** What happens to what all rules of a plan came to: caps, guarantees, advances, what is kept back. */
@NullMarked
package io.drumbeat.settling;

import org.jspecify.annotations.NullMarked;
