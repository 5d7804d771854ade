/** Spreadsheets as files: CSV in whatever encoding it comes, XLSX read and written as a stream. */
@NullMarked
package io.drumbeat.spreadsheet;

import org.jspecify.annotations.NullMarked;
