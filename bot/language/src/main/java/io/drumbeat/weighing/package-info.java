/** Which records the clauses of a line may mean, and how sure each is. */
@NullMarked
package io.drumbeat.weighing;

import org.jspecify.annotations.NullMarked;
