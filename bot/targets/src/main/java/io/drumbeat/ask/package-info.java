/** What somebody is to reach, asked in chat. */
@NullMarked
package io.drumbeat.ask;

import org.jspecify.annotations.NullMarked;
