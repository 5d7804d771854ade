package io.drumbeat.shaping;

import io.drumbeat.ratio.Ratio;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a shape made of some pieces.
 *
 * @param amounts exact, one for each piece
 * @param rate as people read it, said when somebody asks
 */
public record Shaped(List<Ratio> amounts, Supplier<String> rate) {}
