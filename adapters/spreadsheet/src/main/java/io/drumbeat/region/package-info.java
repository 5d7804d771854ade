/** What a spreadsheet program says of a country. */
@NullMarked
package io.drumbeat.region;

import org.jspecify.annotations.NullMarked;
