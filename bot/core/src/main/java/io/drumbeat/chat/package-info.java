/** A conversation: who said what where, which command answers, and what is said back. */
@NullMarked
package io.drumbeat.chat;

import org.jspecify.annotations.NullMarked;
