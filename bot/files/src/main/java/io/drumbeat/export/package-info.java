/** What somebody may see, taken along as a spreadsheet. */
@NullMarked
package io.drumbeat.export;

import org.jspecify.annotations.NullMarked;
