/** What the bot says, kept beside the feature that says it, in every language. */
@NullMarked
package io.drumbeat.sentence;

import org.jspecify.annotations.NullMarked;
