/** Celebrating together: kudos, and the cards that count them. */
@NullMarked
package io.drumbeat.recognition;

import org.jspecify.annotations.NullMarked;
