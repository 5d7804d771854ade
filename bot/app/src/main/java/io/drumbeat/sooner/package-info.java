/** The one jar starts sooner the second time: unpacked, and with what Java noted of its classes. */
@NullMarked
package io.drumbeat.sooner;

import org.jspecify.annotations.NullMarked;
