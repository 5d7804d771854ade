/** What went wrong, as it may be told to an operator. */
@NullMarked
package io.drumbeat.failure;

import org.jspecify.annotations.NullMarked;
