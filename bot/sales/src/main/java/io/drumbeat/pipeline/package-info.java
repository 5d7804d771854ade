/** All open deals together: where they are, how many go further, and which have stood still too long. */
@NullMarked
package io.drumbeat.pipeline;

import org.jspecify.annotations.NullMarked;
