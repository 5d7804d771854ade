/** Reading what a company edits in YAML, with errors that name file, line and value. */
@NullMarked
package io.drumbeat.config;

import org.jspecify.annotations.NullMarked;
