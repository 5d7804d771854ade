/** How the process ends: when it is asked to, and when it cannot go on. */
@NullMarked
package io.drumbeat.ending;

import org.jspecify.annotations.NullMarked;
