/** What customers complain of: whose it is to see to, by when, and how long that took. */
@NullMarked
package io.drumbeat.complaint;

import org.jspecify.annotations.NullMarked;
