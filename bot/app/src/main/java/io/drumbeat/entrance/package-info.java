/** The way in: how much may come at once, how long it may take, and what those are told who are sent away. */
@NullMarked
package io.drumbeat.entrance;

import org.jspecify.annotations.NullMarked;
