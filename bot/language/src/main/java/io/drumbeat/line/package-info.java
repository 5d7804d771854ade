/** What can be made out in a line before it is read: its verb, and the names, days and amounts in it. */
@NullMarked
package io.drumbeat.line;

import org.jspecify.annotations.NullMarked;
