/** What a dropped file is: which columns it has, what its cells say, and by which names its rows speak of customers. */
@NullMarked
package io.drumbeat.intake;

import org.jspecify.annotations.NullMarked;
