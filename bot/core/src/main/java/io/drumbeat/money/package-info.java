/** Money in minor units, exact, with its currency and how it is read aloud. */
@NullMarked
package io.drumbeat.money;

import org.jspecify.annotations.NullMarked;
