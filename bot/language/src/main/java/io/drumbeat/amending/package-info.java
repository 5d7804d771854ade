/** What a person recorded within the hour, and the lines that put it right, take it back or put it off. */
@NullMarked
package io.drumbeat.amending;

import org.jspecify.annotations.NullMarked;
