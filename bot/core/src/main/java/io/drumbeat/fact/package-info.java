/** Every kind of thing that people tell, a family a file. */
@NullMarked
package io.drumbeat.fact;

import org.jspecify.annotations.NullMarked;
