/** Opening what was answered in a round, bringing it together, and signing it. */
@NullMarked
package io.drumbeat.signing;

import org.jspecify.annotations.NullMarked;
