/** Which of the money that was told of counts, and as how much. */
@NullMarked
package io.drumbeat.income;

import org.jspecify.annotations.NullMarked;
