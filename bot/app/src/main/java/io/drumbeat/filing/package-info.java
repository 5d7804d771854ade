/** Files that come in and go out, wired. */
@NullMarked
package io.drumbeat.filing;

import org.jspecify.annotations.NullMarked;
