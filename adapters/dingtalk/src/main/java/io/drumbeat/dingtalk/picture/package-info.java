/** Charts as pictures, for a markdown that knows pictures but no charts. */
@NullMarked
package io.drumbeat.dingtalk.picture;

import org.jspecify.annotations.NullMarked;
