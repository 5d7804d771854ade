/** What finance says of contracts: what was billed, and what they cost. */
@NullMarked
package io.drumbeat.invoicing;

import org.jspecify.annotations.NullMarked;
