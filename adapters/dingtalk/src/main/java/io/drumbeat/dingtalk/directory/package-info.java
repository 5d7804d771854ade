/** DingTalk's contacts, read as the roster wants them. */
@NullMarked
package io.drumbeat.dingtalk.directory;

import org.jspecify.annotations.NullMarked;
