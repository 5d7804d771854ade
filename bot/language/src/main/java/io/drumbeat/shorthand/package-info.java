/** Lines that say what they are about without a verb: a promise that was kept or moved, records of a time. */
@NullMarked
package io.drumbeat.shorthand;

import org.jspecify.annotations.NullMarked;
