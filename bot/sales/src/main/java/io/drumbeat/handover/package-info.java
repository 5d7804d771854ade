/** Customers, deals and next steps that pass from one colleague to another, and back. */
@NullMarked
package io.drumbeat.handover;

import org.jspecify.annotations.NullMarked;
