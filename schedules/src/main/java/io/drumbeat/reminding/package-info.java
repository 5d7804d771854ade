/** How people say what somebody is to be reminded of, who, and when. */
@NullMarked
package io.drumbeat.reminding;

import org.jspecify.annotations.NullMarked;
