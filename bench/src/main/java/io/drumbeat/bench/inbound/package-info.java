/** Messages that come in over the signed Feishu webhook: the bot, and what others would put in its place, on this machine only. */
@NullMarked
package io.drumbeat.bench.inbound;

import org.jspecify.annotations.NullMarked;
