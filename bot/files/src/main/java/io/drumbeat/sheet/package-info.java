/** Files that come in and go out: what a spreadsheet says and holds, whatever format it has, and who may fetch it. */
@NullMarked
package io.drumbeat.sheet;

import org.jspecify.annotations.NullMarked;
