/** The language of pay: what a plan can say, read and checked. */
@NullMarked
package io.drumbeat.plan;

import org.jspecify.annotations.NullMarked;
