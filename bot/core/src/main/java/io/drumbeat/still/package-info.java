/** That nothing happened for some time. */
@NullMarked
package io.drumbeat.still;

import org.jspecify.annotations.NullMarked;
