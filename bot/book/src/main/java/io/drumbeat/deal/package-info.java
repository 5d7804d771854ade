/** Every deal, from its facts. */
@NullMarked
package io.drumbeat.deal;

import org.jspecify.annotations.NullMarked;
