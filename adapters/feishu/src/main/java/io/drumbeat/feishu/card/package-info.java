/** Draws cards as Feishu's card JSON 2.0. */
@NullMarked
package io.drumbeat.feishu.card;

import org.jspecify.annotations.NullMarked;
