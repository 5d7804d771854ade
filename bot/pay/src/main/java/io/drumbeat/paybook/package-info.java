/** The ledger, people and targets as pay looks at them. */
@NullMarked
package io.drumbeat.paybook;

import org.jspecify.annotations.NullMarked;
