/** The closed grammar: the same words always mean the same, and what is not certain is asked. */
@NullMarked
package io.drumbeat.grammar;

import org.jspecify.annotations.NullMarked;
