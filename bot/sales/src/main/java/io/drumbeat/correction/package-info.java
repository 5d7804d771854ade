/** Taking back what was told by mistake, and mending what it had changed. */
@NullMarked
package io.drumbeat.correction;

import org.jspecify.annotations.NullMarked;
