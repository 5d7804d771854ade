/** Cards in the small markdown that DingTalk promises to show. */
@NullMarked
package io.drumbeat.dingtalk.card;

import org.jspecify.annotations.NullMarked;
