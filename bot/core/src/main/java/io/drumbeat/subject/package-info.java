/** What facts are about, in bounded pieces from which state is derived. */
@NullMarked
package io.drumbeat.subject;

import org.jspecify.annotations.NullMarked;
