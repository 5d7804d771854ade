/** What each kind of fact consists of, so that whoever stores, shows or mends facts need not know them one by one. */
@NullMarked
package io.drumbeat.shape;

import org.jspecify.annotations.NullMarked;
