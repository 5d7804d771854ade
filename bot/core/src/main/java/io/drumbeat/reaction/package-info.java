/** What others do, change or draw again when a fact is recorded or a change of the past is wanted. */
@NullMarked
package io.drumbeat.reaction;

import org.jspecify.annotations.NullMarked;
