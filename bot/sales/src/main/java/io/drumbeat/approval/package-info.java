/** Whoever is asked about a quote says yes or no. */
@NullMarked
package io.drumbeat.approval;

import org.jspecify.annotations.NullMarked;
