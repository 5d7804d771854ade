/** The shapes the HTTP door promises; renaming anything here breaks whoever speaks to it. */
@NullMarked
package io.drumbeat.console.json;

import org.jspecify.annotations.NullMarked;
