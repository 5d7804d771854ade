/** What a line most likely wants, learned from tables of sentences; it proposes and looks things up, and records nothing. */
@NullMarked
package io.drumbeat.ranking;

import org.jspecify.annotations.NullMarked;
