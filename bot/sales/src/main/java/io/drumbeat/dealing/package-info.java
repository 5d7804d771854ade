/** Telling of deals: found, opened, moved on, put off. */
@NullMarked
package io.drumbeat.dealing;

import org.jspecify.annotations.NullMarked;
