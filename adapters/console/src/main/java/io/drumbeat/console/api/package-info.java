/** The console's HTTP door: what can be asked and said from outside, one controller per subject. */
@NullMarked
package io.drumbeat.console.api;

import org.jspecify.annotations.NullMarked;
