/** What Feishu tells us, read into requests. */
@NullMarked
package io.drumbeat.feishu.inbound;

import org.jspecify.annotations.NullMarked;
