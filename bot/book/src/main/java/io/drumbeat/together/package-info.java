/** What several people are to reach and did together, each on the days on which they belong to them. */
@NullMarked
package io.drumbeat.together;

import org.jspecify.annotations.NullMarked;
