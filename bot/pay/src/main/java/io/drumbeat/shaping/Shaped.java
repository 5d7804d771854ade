package io.drumbeat.shaping;

import io.drumbeat.ratio.Ratio;
import java.util.List;

/**
 * What a shape made of some pieces.
 *
 * @param amounts exact, one for each piece
 * @param rate as people read it
 */
public record Shaped(List<Ratio> amounts, String rate) {
    public Shaped {
        amounts = List.copyOf(amounts);
    }

    public Ratio total() {
        return Ratio.sum(amounts);
    }
}
