package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A customer with ordinary words in its name is found by whatever it is called, and the same words elsewhere are no customer. */
class TrickyNamesTests {
    /** Every so many rows, so that each word, place and frame has its turn. */
    private static final int STEP = Boolean.getBoolean("drumbeat.full") ? 1 : 43;

    private static final double NEARLY_ALL = 0.98;

    private final TrickyNames names = new TrickyNames();

    @Test
    void itIsFoundByWhateverItIsCalled() {
        var others = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var count = 0;
        for (var i = 0; i < names.rows.size(); i += STEP) {
            var row = names.rows.get(i);
            var heard = names.heard(row);
            count++;
            if (!heard.equals(row.wanted())) {
                (heard.startsWith("?") || heard.contains(row.customer()) ? missed : others)
                        .add(row.words() + " → " + heard);
            }
        }
        assertThat(others).as("taken for another").isEmpty();
        assertThat(missed).hasSizeLessThan((int) (count * (1 - NEARLY_ALL)));
    }
}
