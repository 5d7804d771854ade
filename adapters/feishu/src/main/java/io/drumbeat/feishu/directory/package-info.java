/** Feishu's contacts, read as the roster wants them. */
@NullMarked
package io.drumbeat.feishu.directory;

import org.jspecify.annotations.NullMarked;
