/** How far people are: measures declared once, and the cards that show them. */
@NullMarked
package io.drumbeat.progress;

import org.jspecify.annotations.NullMarked;
