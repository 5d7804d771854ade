/** Examples that others published, each with where it is from: what they compute is computed here. */
@NullMarked
package io.drumbeat.published;

import org.jspecify.annotations.NullMarked;
