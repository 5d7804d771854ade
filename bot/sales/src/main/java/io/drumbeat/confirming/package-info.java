/** Finance says whether money is there, and to which contract it belongs. */
@NullMarked
package io.drumbeat.confirming;

import org.jspecify.annotations.NullMarked;
