package io.drumbeat.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a card. Renderers switch over all of them without a default. */
public sealed interface Element {
    /** A paragraph; {@code \n} breaks lines. Never markup: renderers escape it. */
    record Text(String text) implements Element {}

    /**
     * The one thing that a card is about, large and alone, as {@code 还差 8.4 万}.
     *
     * @param about what it is of, small below it; empty where the figure says it
     */
    record Headline(String figure, String about) implements Element {}

    /** Label and value pairs, read as {@code 客户 华为}. */
    record Fields(List<Field> fields) implements Element {
        public Fields {
            fields = List.copyOf(fields);
        }

        public static Fields of(Field... fields) {
            return new Fields(Arrays.asList(fields));
        }
    }

    /** One label and its value. */
    record Field(String label, String value) {}

    /**
     * How far something is.
     *
     * @param value what is reached, in {@code unit}
     * @param target what is to be reached, in {@code unit}
     * @param pace where it should be by now, in {@code unit}; null where no pace is meant
     * @param shown value against target in words, as {@code 6/10} or {@code ¥310,000 / ¥500,000}
     */
    record Progress(
            String label,
            BigDecimal value,
            BigDecimal target,
            @Nullable BigDecimal pace,
            String shown) implements Element {
        /** Value over target in whole percent, rounded down; 0 when there is no target. */
        public int percent() {
            return target.signum() <= 0
                    ? 0
                    : value.movePointRight(2)
                            .divide(target, 0, RoundingMode.DOWN)
                            .intValue();
        }
    }

    /** Rows under named columns; each row has as many cells as there are columns. */
    record Table(List<String> columns, List<List<String>> rows) implements Element {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "表格有 %d 列，这一行有 %d 格：%s".formatted(columns.size(), row.size(), row));
                }
            }
        }
    }

    /** One or more series over the same x values. */
    record Chart(Shape shape, String title, List<Series> series) implements Element {
        public Chart {
            series = List.copyOf(series);
        }

        /** How a chart is drawn. */
        public enum Shape {
            LINE,
            BAR,
            FUNNEL,
            PIE
        }
    }

    /** A named line, bar set, funnel or pie. */
    record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** A value at a place; {@code y} in the unit the chart's title names. */
    record Point(String x, BigDecimal y) {}

    /** Buttons side by side. */
    record Buttons(List<Button> buttons) implements Element {
        public Buttons {
            buttons = List.copyOf(buttons);
        }

        public static Buttons of(Button... buttons) {
            return new Buttons(Arrays.asList(buttons));
        }
    }

    /**
     * Something to press that says a sentence.
     *
     * @param words what pressing it says: words the person could have typed
     */
    record Button(String label, String words, Style style) {
        /** How a button looks. */
        public enum Style {
            DEFAULT,
            PRIMARY,
            DANGER
        }

        public static Button of(String label, String words) {
            return new Button(label, words, Style.DEFAULT);
        }

        public static Button primary(String label, String words) {
            return new Button(label, words, Style.PRIMARY);
        }

        public static Button danger(String label, String words) {
            return new Button(label, words, Style.DANGER);
        }
    }

    /**
     * Inputs that are sent together.
     *
     * @param words what submitting says; the values travel beside it under the inputs' names
     */
    record Form(String words, String submit, List<Input> inputs) implements Element {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * One thing to fill in.
     *
     * @param name the key of the value, unique in the card
     * @param options what a SELECT offers; empty for the others
     */
    record Input(String name, String label, Kind kind, boolean required, String preset, List<String> options) {
        public Input {
            options = List.copyOf(options);
        }

        /** What may be filled in. */
        public enum Kind {
            TEXT,
            AMOUNT,
            DATE,
            SELECT
        }
    }

    /** A picture at an address the reader can open, with its description. */
    record Image(String url, String alt) implements Element {}

    /**
     * A place to go to, such as a file to fetch.
     *
     * @param url absolute, or a path of our own that only the console can follow
     */
    record Link(String label, String url) implements Element {
        /** Whether anybody can follow it, and not only somebody in the console. */
        public boolean leadsAnywhere() {
            return url.startsWith("https://") || url.startsWith("http://");
        }
    }

    /**
     * What stands small below everything: as of when it is, where it comes from, and presses beside what the card is about. It
     * stays where the card gets a new face.
     *
     * @param text empty where only presses stand there
     */
    record Foot(String text, List<Button> presses) implements Element {
        public Foot {
            presses = List.copyOf(presses);
        }

        public static Foot of(String text, Button... presses) {
            return new Foot(text, Arrays.asList(presses));
        }

        /** The same with more: each on a line of its own. */
        public Foot and(Foot more) {
            var texts = Stream.of(text, more.text()).filter(line -> !line.isBlank());
            return new Foot(
                    texts.collect(Collectors.joining("\n")),
                    Stream.concat(presses.stream(), more.presses().stream()).toList());
        }
    }

    /** A thin line. */
    record Divider() implements Element {}
}
