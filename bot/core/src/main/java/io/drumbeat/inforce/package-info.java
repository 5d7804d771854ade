/** What the company's files said on any day, so that the past is computed by the rules of its time. */
@NullMarked
package io.drumbeat.inforce;

import org.jspecify.annotations.NullMarked;
