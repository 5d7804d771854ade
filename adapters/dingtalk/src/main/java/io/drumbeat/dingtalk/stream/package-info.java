/** The Stream connection: the bot calls DingTalk, so no public address is needed, and keeps the line itself. */
@NullMarked
package io.drumbeat.dingtalk.stream;

import org.jspecify.annotations.NullMarked;
