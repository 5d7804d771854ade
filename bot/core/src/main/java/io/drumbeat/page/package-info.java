/** Lists that are longer than a card are turned like pages. */
@NullMarked
package io.drumbeat.page;

import org.jspecify.annotations.NullMarked;
