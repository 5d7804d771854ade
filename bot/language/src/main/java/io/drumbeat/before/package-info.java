/** What was said within the last hour, and the lines that go on from it. */
@NullMarked
package io.drumbeat.before;

import org.jspecify.annotations.NullMarked;
