/** What a rule hangs on and nobody knows: said on its line, with what to give. */
@NullMarked
package io.drumbeat.unknowns;

import org.jspecify.annotations.NullMarked;
