/** Opening what was answered in a round, bringing it together, and signing it. */
@NullMarked
package io.drumbeat.settling;

import org.jspecify.annotations.NullMarked;
