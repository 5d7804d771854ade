/** What the company sells, and what that costs it. */
@NullMarked
package io.drumbeat.product;

import org.jspecify.annotations.NullMarked;
