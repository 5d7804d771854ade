/** What is said to a line that is not recorded at once: a proposal, a look-up, a question, a refusal. */
@NullMarked
package io.drumbeat.answering;

import org.jspecify.annotations.NullMarked;
