/** Money that is nobody's, since somebody did not say yes to their part of it. */
@NullMarked
package io.drumbeat.undecided;

import org.jspecify.annotations.NullMarked;
