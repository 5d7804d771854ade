/** The figures that cards show, whichever command drew them, held side by side. */
@NullMarked
package io.drumbeat.figure;

import org.jspecify.annotations.NullMarked;
