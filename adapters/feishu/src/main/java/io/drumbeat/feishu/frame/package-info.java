/** The frames of the long connection, and messages that come in several. */
@NullMarked
package io.drumbeat.feishu.frame;

import org.jspecify.annotations.NullMarked;
