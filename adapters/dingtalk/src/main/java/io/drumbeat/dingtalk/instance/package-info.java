/** Interactive cards on DingTalk: shown once, changed in place, and down the ladder where one cannot be shown. */
@NullMarked
package io.drumbeat.dingtalk.instance;

import org.jspecify.annotations.NullMarked;
