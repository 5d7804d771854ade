/** Every measure, declared once, and how far somebody is. */
@NullMarked
package io.drumbeat.measure;

import org.jspecify.annotations.NullMarked;
