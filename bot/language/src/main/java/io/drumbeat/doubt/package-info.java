/** Words beside a fact that leave open whether it came about, or whose doing it was; then it is asked, never guessed. */
@NullMarked
package io.drumbeat.doubt;

import org.jspecify.annotations.NullMarked;
