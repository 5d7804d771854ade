/** Feishu and Lark over HTTP: what people say and press comes in here, verified. */
@NullMarked
package io.drumbeat.feishu;

import org.jspecify.annotations.NullMarked;
