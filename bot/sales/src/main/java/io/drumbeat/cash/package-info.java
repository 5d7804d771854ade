/** Cash that customers pay and get back, against what was signed. */
@NullMarked
package io.drumbeat.cash;

import org.jspecify.annotations.NullMarked;
