/** Somebody says how a deal is parted, and whoever has a part says yes. */
@NullMarked
package io.drumbeat.split;

import org.jspecify.annotations.NullMarked;
