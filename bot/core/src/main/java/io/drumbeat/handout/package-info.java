/** What somebody may see, taken along as a spreadsheet. */
@NullMarked
package io.drumbeat.handout;

import org.jspecify.annotations.NullMarked;
