/** Where the long connection leads, and how often it may be asked for. */
@NullMarked
package io.drumbeat.feishu.endpoint;

import org.jspecify.annotations.NullMarked;
