/** What a line says of a list that it asks for: of which team, and which page. */
@NullMarked
package io.drumbeat.narrowing;

import org.jspecify.annotations.NullMarked;
