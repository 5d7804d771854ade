/** Feishu's long connection, held by ourselves: dialled, watched, answered, drained. */
@NullMarked
package io.drumbeat.feishu.wire;

import org.jspecify.annotations.NullMarked;
