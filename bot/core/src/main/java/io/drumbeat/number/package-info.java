/** Numbers, amounts and currencies as people write and say them. */
@NullMarked
package io.drumbeat.number;

import org.jspecify.annotations.NullMarked;
