package io.drumbeat.standing;

import io.drumbeat.sentence.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a press carries of the figures it was drawn beside, so that nothing is done but what was looked at; a line typed without
 * it was looked at by nobody.
 *
 * @param mark eight hexadecimal digits, the same for the same figures
 */
public record Seen(String mark) {
    private static final Sentences SENTENCES = Sentences.beside(Seen.class);
    private static final Pattern MARK = Pattern.compile("(?:核对|seen)\\s*([0-9a-f]{8})");

    /** @param figures all that is shown and decided about */
    public static Seen of(String figures) {
        var said = new CRC32();
        said.update(figures.getBytes(StandardCharsets.UTF_8));
        return new Seen(HexFormat.of().toHexDigits((int) said.getValue()));
    }

    /** Whether a line carries this one. */
    public boolean isIn(String line) {
        var found = MARK.matcher(line);
        return found.find() && found.group(1).equals(mark);
    }

    /** As a line carries it. */
    public String said() {
        return SENTENCES.say("seen") + " " + mark;
    }

    public static String without(String line) {
        return MARK.matcher(line).replaceAll(" ");
    }
}
