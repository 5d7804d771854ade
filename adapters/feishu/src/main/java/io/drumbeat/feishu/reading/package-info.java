/** What people looked at of what the bot sent them. */
@NullMarked
package io.drumbeat.feishu.reading;

import org.jspecify.annotations.NullMarked;
