/** Single values of a receipt are put right. */
@NullMarked
package io.drumbeat.mending;

import org.jspecify.annotations.NullMarked;
