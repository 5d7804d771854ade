/** What leads a person's day. */
@NullMarked
package io.drumbeat.agenda;

import org.jspecify.annotations.NullMarked;
