/** Who said what where, and what is said back. */
@NullMarked
package io.drumbeat.chat;

import org.jspecify.annotations.NullMarked;
