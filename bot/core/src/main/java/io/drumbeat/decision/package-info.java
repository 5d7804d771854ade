/** A message is understood, decided and recorded. */
@NullMarked
package io.drumbeat.decision;

import org.jspecify.annotations.NullMarked;
