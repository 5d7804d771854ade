/** A conversation over several messages: what was asked, and how an answer goes on with it. */
@NullMarked
package io.drumbeat.dialogue;

import org.jspecify.annotations.NullMarked;
