/** The way out to Feishu: client, access tokens, channel and what its refusals mean. */
@NullMarked
package io.drumbeat.feishu.send;

import org.jspecify.annotations.NullMarked;
