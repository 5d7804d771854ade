/** Whose figures a question is about, and whether whoever asks may see them. */
@NullMarked
package io.drumbeat.whom;

import org.jspecify.annotations.NullMarked;
