/** The calculator: plans, facts and goals become statements whose every line says where it comes from. */
@NullMarked
package io.drumbeat.calculation;

import org.jspecify.annotations.NullMarked;
