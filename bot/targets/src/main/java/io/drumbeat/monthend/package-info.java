/** What earlier months still brought in after the day of theirs that is like today. */
@NullMarked
package io.drumbeat.monthend;

import org.jspecify.annotations.NullMarked;
