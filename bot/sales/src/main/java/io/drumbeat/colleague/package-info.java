/** Whatever would move a colleague's customer or deal is asked about first, and counts once they or their manager agreed. */
@NullMarked
package io.drumbeat.colleague;

import org.jspecify.annotations.NullMarked;
