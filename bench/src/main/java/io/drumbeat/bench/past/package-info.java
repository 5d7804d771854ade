/** Who works at a made company and what they have told in two years, drawn by lot and the same each time. */
@NullMarked
package io.drumbeat.bench.past;

import org.jspecify.annotations.NullMarked;
