/** Unpacks the parts of an archive of marked-up texts as a stream, each with an eye on how much comes of it. */
@NullMarked
package io.drumbeat.archive;

import org.jspecify.annotations.NullMarked;
