/** Any record can be found again and opened: by its number, by whom, about whom, when, of which kind. */
@NullMarked
package io.drumbeat.records;

import org.jspecify.annotations.NullMarked;
