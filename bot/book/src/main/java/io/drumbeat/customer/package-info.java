/** Customers and their contacts, derived from the ledger and resolved by id. */
@NullMarked
package io.drumbeat.customer;

import org.jspecify.annotations.NullMarked;
