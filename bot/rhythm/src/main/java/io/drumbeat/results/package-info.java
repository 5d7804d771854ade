/** What a month or a quarter came to, as soon as it is over. */
@NullMarked
package io.drumbeat.results;

import org.jspecify.annotations.NullMarked;
