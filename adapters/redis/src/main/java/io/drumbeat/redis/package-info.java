/** What may be forgotten: tokens and limits shared by all instances, and lines that wait for an answer. */
@NullMarked
package io.drumbeat.redis;

import org.jspecify.annotations.NullMarked;
