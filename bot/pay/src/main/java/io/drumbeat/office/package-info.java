/** Everything that one plan is computed with. */
@NullMarked
package io.drumbeat.office;

import org.jspecify.annotations.NullMarked;
