/** What in a line says that a deed was not done, not yet, or not by whoever tells it; nothing may record what it denies. */
@NullMarked
package io.drumbeat.denial;

import org.jspecify.annotations.NullMarked;
