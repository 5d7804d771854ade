/** Lists of what people said, put to the whole bot in the sample company, and how many of them it heard. */
@NullMarked
package io.drumbeat.heard;

import org.jspecify.annotations.NullMarked;
