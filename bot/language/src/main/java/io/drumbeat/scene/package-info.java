/** What a line tells of each customer, clause by clause: whom it names, when it was, what is left to remark. */
@NullMarked
package io.drumbeat.scene;

import org.jspecify.annotations.NullMarked;
