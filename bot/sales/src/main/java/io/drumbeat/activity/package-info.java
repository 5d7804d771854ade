/** Visits, calls, demos and follow-ups: the behaviours that lead to a target. */
@NullMarked
package io.drumbeat.activity;

import org.jspecify.annotations.NullMarked;
