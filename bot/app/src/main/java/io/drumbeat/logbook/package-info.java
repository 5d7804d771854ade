/** What the log says: no values of the company, and the same failure once a minute. */
@NullMarked
package io.drumbeat.logbook;

import org.jspecify.annotations.NullMarked;
