/** Measures that a company declares over its ledger, and what they come to. */
@NullMarked
package io.drumbeat.declared;

import org.jspecify.annotations.NullMarked;
