/** The stages that a company's deals go through. */
@NullMarked
package io.drumbeat.stage;

import org.jspecify.annotations.NullMarked;
