/** What a day is for, as it is read in the morning: the one thing first, and nothing where there is nothing new. */
@NullMarked
package io.drumbeat.morning;

import org.jspecify.annotations.NullMarked;
