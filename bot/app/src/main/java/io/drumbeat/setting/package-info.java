/** What an operator is told about a setting that cannot be used: which, where it stands, its value, and what would do. */
@NullMarked
package io.drumbeat.setting;

import org.jspecify.annotations.NullMarked;
