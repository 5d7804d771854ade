/** What is said beside targets that stand: what was signed with a team, and what is proposed and not signed yet. */
@NullMarked
package io.drumbeat.standing;

import org.jspecify.annotations.NullMarked;
