/** What may be forgotten: tokens shared by all instances, in Redis, and in memory while Redis is away. */
@NullMarked
package io.drumbeat.redis;

import org.jspecify.annotations.NullMarked;
