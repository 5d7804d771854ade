/** A platform's monthly quota: what was used, where that leads, and what is saved when it runs short. */
@NullMarked
package io.drumbeat.allowance;

import org.jspecify.annotations.NullMarked;
