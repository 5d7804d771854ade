/** What somebody is paid, line by line. */
@NullMarked
package io.drumbeat.payslip;

import org.jspecify.annotations.NullMarked;
