/** How a whole is parted so that the parts make it up again exactly. */
@NullMarked
package io.drumbeat.apportion;

import org.jspecify.annotations.NullMarked;
