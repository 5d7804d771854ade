/** What is asked of people, and how much of a time they were there for it. */
@NullMarked
package io.drumbeat.expected;

import org.jspecify.annotations.NullMarked;
