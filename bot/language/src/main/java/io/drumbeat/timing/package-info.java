/** On which day something happened, is expected or is to be done. */
@NullMarked
package io.drumbeat.timing;

import org.jspecify.annotations.NullMarked;
