/** Whose it is what somebody tells of, and what a yes of theirs records. */
@NullMarked
package io.drumbeat.whose;

import org.jspecify.annotations.NullMarked;
