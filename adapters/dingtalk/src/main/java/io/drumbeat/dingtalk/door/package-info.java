/** What DingTalk calls: robot messages, card presses and events, each with its own seal. */
@NullMarked
package io.drumbeat.dingtalk.door;

import org.jspecify.annotations.NullMarked;
