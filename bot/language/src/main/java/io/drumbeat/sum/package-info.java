/** Which of the numbers of a line is the amount, and whether it can be what was meant. */
@NullMarked
package io.drumbeat.sum;

import org.jspecify.annotations.NullMarked;
