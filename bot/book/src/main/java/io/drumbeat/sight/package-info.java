/** Which customers, and what of them, somebody may see. */
@NullMarked
package io.drumbeat.sight;

import org.jspecify.annotations.NullMarked;
