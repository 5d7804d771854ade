/** The whole bot as a process of its own, under a push and under people who type meanwhile. */
@NullMarked
package io.drumbeat.bench.push;

import org.jspecify.annotations.NullMarked;
