/** Campaigns: what everybody does more of for a dated stretch, and what that brings; nothing of it is left when it is over. */
@NullMarked
package io.drumbeat.campaign;

import org.jspecify.annotations.NullMarked;
