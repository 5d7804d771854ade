/** When a platform could not be heard, who may have said something into the void, and asking them about it once. */
@NullMarked
package io.drumbeat.outage;

import org.jspecify.annotations.NullMarked;
