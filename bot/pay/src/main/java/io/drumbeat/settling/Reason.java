package io.drumbeat.settling;

/**
 * Why something is kept back.
 *
 * @param name as the line is called
 * @param keeping the sentence for what is kept, with a place for the amount
 * @param letting the sentence for what is let go again
 */
record Reason(String name, String keeping, String letting) {
    static Reason of(String name) {
        return new Reason(name, "先留下 %s，以后再发", "以前留下的 %s，这次发放或冲销");
    }
}
