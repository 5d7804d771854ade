/** The working calendar: state holidays, make-up days and the company's own days. */
@NullMarked
package io.drumbeat.workday;

import org.jspecify.annotations.NullMarked;
