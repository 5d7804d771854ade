/** How far the rows of a file have come, and what taking them back leaves. */
@NullMarked
package io.drumbeat.reversal;

import org.jspecify.annotations.NullMarked;
