/** From facts to exact amounts: which facts a rule counts, what picks its step, and what each fact is paid. */
@NullMarked
package io.drumbeat.shaping;

import org.jspecify.annotations.NullMarked;
