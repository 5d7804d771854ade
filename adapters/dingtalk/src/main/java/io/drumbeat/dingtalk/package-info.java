/** DingTalk, both directions: its settings and how the parts are put together. */
@NullMarked
package io.drumbeat.dingtalk;

import org.jspecify.annotations.NullMarked;
