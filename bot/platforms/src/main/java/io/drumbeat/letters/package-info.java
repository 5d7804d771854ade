/** What could not be sent: an admin sees it with its reason, and sends it again or gives it up. */
@NullMarked
package io.drumbeat.letters;

import org.jspecify.annotations.NullMarked;
