/** Where next year's targets come from: what was, what may be, what somebody can, and how the year goes. */
@NullMarked
package io.drumbeat.derivation;

import org.jspecify.annotations.NullMarked;
