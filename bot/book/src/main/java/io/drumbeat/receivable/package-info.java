/** What is still to be paid, and when. */
@NullMarked
package io.drumbeat.receivable;

import org.jspecify.annotations.NullMarked;
