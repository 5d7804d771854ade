/** What DingTalk tells the bot, dealt with the same way whether it came by webhook or over the Stream connection. */
@NullMarked
package io.drumbeat.dingtalk.inbound;

import org.jspecify.annotations.NullMarked;
