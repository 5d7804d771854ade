/** Reads XLSX files part by part as a stream, and refuses one that is too much before it holds any of it. */
@NullMarked
package io.drumbeat.workbook;

import org.jspecify.annotations.NullMarked;
