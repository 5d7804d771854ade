/** On what terms customers are handed over. */
@NullMarked
package io.drumbeat.terms;

import org.jspecify.annotations.NullMarked;
