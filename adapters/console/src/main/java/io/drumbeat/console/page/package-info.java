/** The chat page: what a browser gets, and nothing else. */
@NullMarked
package io.drumbeat.console.page;

import org.jspecify.annotations.NullMarked;
