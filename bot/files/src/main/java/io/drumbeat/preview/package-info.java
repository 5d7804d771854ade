/** What each row of a dropped file would record: one kind of file after another, each row knowing the ones above. */
@NullMarked
package io.drumbeat.preview;

import org.jspecify.annotations.NullMarked;
