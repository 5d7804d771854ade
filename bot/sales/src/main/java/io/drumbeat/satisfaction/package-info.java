/** How content customers are. */
@NullMarked
package io.drumbeat.satisfaction;

import org.jspecify.annotations.NullMarked;
