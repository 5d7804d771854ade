/** Long connections to the platforms: how soon to try again, and how an operator sees that one is alive. */
@NullMarked
package io.drumbeat.connection;

import org.jspecify.annotations.NullMarked;
