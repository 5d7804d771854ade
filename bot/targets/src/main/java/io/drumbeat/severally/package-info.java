/** Several that are asked for at once are each answered. */
@NullMarked
package io.drumbeat.severally;

import org.jspecify.annotations.NullMarked;
