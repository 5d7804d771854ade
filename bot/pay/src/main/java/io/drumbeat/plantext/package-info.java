/** The text of a plan: values that know where they stand, and what is said of those that are wrong. */
@NullMarked
package io.drumbeat.plantext;

import org.jspecify.annotations.NullMarked;
