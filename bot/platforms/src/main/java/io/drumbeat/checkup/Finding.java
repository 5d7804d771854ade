package io.drumbeat.checkup;

/**
 * One thing that was looked at.
 *
 * @param what as {@code 飞书 凭证}
 * @param fine whether it is as it should be
 * @param sentence what was seen; where it is not fine, what to do
 */
public record Finding(String what, boolean fine, String sentence) {
    public static Finding fine(String what, String sentence) {
        return new Finding(what, true, sentence);
    }

    public static Finding wrong(String what, String sentence) {
        return new Finding(what, false, sentence);
    }
}
