package io.drumbeat.ranking;

import io.drumbeat.names.Everyday;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of what people say, each line in a table of its own kind: {@code = 拜访} says what the lines below it want,
 * {@code @} where they come from, {@code #} remarks; {@code {this|that}} in a line is several ways of saying it.
 */
public final class Sentences {
    /** What a line wants that wants nothing recorded and nothing shown. */
    public static final String NOTHING = "无";

    private static final List<String> TABLES = List.of(
            "visit",
            "call",
            "demo",
            "followup",
            "quote",
            "lead",
            "deal",
            "stage",
            "won",
            "lost",
            "cash",
            "refund",
            "rate",
            "step",
            "people",
            "mine",
            "customers",
            "nothing",
            "undone",
            "told",
            "asked",
            "looks",
            "recorded",
            "northern",
            "cantonese",
            "taiwan",
            "office",
            "dictated",
            "brief",
            "told-more",
            "ahead",
            "asked-more",
            "nothing-more",
            "passing");

    private final List<Sentence> all;

    private Sentences(List<Sentence> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One line of a table.
     *
     * @param verb the usual verb of the command it wants, or {@link #NOTHING}
     * @param masked as {@link Masked} leaves it
     * @param origin where it comes from
     */
    public record Sentence(String verb, String masked, String origin) {
        /** With letters where names, days and sums stand. */
        public static Sentence of(String verb, String line, String origin) {
            return new Sentence(verb, Masked.table(line), origin);
        }
    }

    /** All that ship with the bot. */
    public static Sentences shipped() {
        var all = new ArrayList<Sentence>();
        for (var table : TABLES) {
            all.addAll(read(table + ".txt"));
        }
        return new Sentences(all);
    }

    private static List<Sentence> read(String table) {
        try (var in = Sentences.class.getResourceAsStream("/spoken/" + table)) {
            return in == null ? List.of() : parse(lines(in), table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a table that says something else, without its remarks. */
    public static List<String> table(String name) {
        try (var in = Sentences.class.getResourceAsStream("/spoken/" + name + ".txt")) {
            return in == null
                    ? List.of()
                    : lines(in).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    static List<Sentence> parse(List<String> lines, String table) {
        var all = new ArrayList<Sentence>();
        var verb = NOTHING;
        var origin = table;
        for (var line : lines) {
            if (line.startsWith("= ")) {
                verb = line.substring(2).strip();
            } else if (line.startsWith("@ ")) {
                origin = table + " " + line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (var sentence : Variants.of(line)) {
                    all.add(Sentence.of(verb, sentence, origin));
                }
            }
        }
        return all;
    }

    /** Which characters stand side by side in those that ship with the bot, whoever they are said of. */
    public static Everyday everyday() {
        return Said.EVERYDAY;
    }

    private static final class Said {
        static final Everyday EVERYDAY =
                new Everyday(shipped().all().stream().map(Sentence::masked).toList());
    }

    /** The same with a company's own. */
    public Sentences and(List<Sentence> more) {
        var both = new ArrayList<>(all);
        both.addAll(more);
        return new Sentences(both);
    }

    public List<Sentence> all() {
        return all;
    }
}
