/** The cards that show how far people are. */
@NullMarked
package io.drumbeat.progress;

import org.jspecify.annotations.NullMarked;
