/** What is known already of whom and what a row names. */
@NullMarked
package io.drumbeat.register;

import org.jspecify.annotations.NullMarked;
