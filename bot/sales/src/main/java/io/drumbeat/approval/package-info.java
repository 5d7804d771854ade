/** Whoever is asked for a yes says yes or no, and whoever asked asks again or takes it back. */
@NullMarked
package io.drumbeat.approval;

import org.jspecify.annotations.NullMarked;
