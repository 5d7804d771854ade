/** The way out to DingTalk: session webhooks, the robot API, and what each refusal means for a message. */
@NullMarked
package io.drumbeat.dingtalk.send;

import org.jspecify.annotations.NullMarked;
