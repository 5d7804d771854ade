/** What people said they would do next and have not done yet. */
@NullMarked
package io.drumbeat.nextstep;

import org.jspecify.annotations.NullMarked;
