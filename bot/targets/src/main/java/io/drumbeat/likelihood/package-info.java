/** How likely somebody reaches their target, by what usually comes of what they do. */
@NullMarked
package io.drumbeat.likelihood;

import org.jspecify.annotations.NullMarked;
