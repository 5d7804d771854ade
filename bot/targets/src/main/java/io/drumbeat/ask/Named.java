package io.drumbeat.ask;

import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.people.Lineup;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Optional;

/**
 * Who and what may be named in a question.
 *
 * @param indicators the bot's own first, which is meant where a short name could be several
 */
public record Named(Lineup lineup, List<Indicator> indicators) {
    /** With fewer letters of a name nobody knows which is meant. */
    private static final int FEWEST = 2;

    public Named {
        indicators = List.copyOf(indicators);
    }

    /** Where only the bot's own are meant. */
    public static Named in(Lineup lineup) {
        return new Named(lineup, List.of(Measure.values()));
    }

    public static Named in(Lineup lineup, List<Indicator> indicators) {
        return new Named(lineup, indicators);
    }

    /** An indicator that is named somewhere, and where its name ends. */
    record At(Indicator indicator, int end) {}

    /** The one of which most is said, by its name or its id: 新客 is 新客户. */
    Optional<At> indicatorAt(Text text, int from) {
        var best = Optional.<At>empty();
        for (var indicator : indicators) {
            for (var name : List.of(indicator.label(), indicator.id())) {
                var end = from + said(text, from, Text.folded(name));
                if (end > best.map(At::end).orElse(from)) {
                    best = Optional.of(new At(indicator, end));
                }
            }
        }
        return best;
    }

    /** How many letters of a name stand here; none of a name that breaks off within a word of the alphabet. */
    private static int said(Text text, int from, String name) {
        var length = 0;
        while (length < name.length()
                && from + length < text.length()
                && text.folded().charAt(from + length) == name.charAt(length)) {
            length++;
        }
        var whole = length == name.length();
        return text.insideWord(from + length) || (!whole && (length < FEWEST || name.charAt(0) < 128)) ? 0 : length;
    }
}
