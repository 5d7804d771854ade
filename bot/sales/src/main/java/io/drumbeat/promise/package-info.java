/** What was promised is done, moved or dropped, and given to somebody to do. */
@NullMarked
package io.drumbeat.promise;

import org.jspecify.annotations.NullMarked;
