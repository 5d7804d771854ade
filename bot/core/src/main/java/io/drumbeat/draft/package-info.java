/** Lines that wait for an answer: what was asked about them, kept for a day and never needed to go on. */
@NullMarked
package io.drumbeat.draft;

import org.jspecify.annotations.NullMarked;
