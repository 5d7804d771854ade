/** Targets that are proposed by one and hold once the other agreed. */
@NullMarked
package io.drumbeat.bargain;

import org.jspecify.annotations.NullMarked;
