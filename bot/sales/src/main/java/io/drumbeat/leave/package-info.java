/** Taking leave and coming back: who is away is not pinged, and others see until when. */
@NullMarked
package io.drumbeat.leave;

import org.jspecify.annotations.NullMarked;
