/** Feishu's API: the token, the calls, and what an answer means. */
@NullMarked
package io.drumbeat.feishu.api;

import org.jspecify.annotations.NullMarked;
