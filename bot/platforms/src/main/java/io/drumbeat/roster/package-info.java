/** Who the platforms' contacts say works here, and how they become the company's people. */
@NullMarked
package io.drumbeat.roster;

import org.jspecify.annotations.NullMarked;
