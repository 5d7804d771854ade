/** How long a month's statements take beside plain SQL. */
@NullMarked
package io.drumbeat.bench.pay;

import org.jspecify.annotations.NullMarked;
