/** Reads the sheet of a workbook as a stream of rows, and refuses one that is too much before it holds any of it. */
@NullMarked
package io.drumbeat.workbook;

import org.jspecify.annotations.NullMarked;
