/** The maker of a large sample company: its past straight into PostgreSQL, its people and targets into a folder. */
@NullMarked
package io.drumbeat.bench.company;

import org.jspecify.annotations.NullMarked;
