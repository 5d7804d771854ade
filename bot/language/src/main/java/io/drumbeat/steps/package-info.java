/** A line that promises several things is parted into one line for each. */
@NullMarked
package io.drumbeat.steps;

import org.jspecify.annotations.NullMarked;
