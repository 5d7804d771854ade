package io.drumbeat.bench;

import java.util.Optional;

/** What a measurement is told on its command line as {@code -Dcards=200}; what is left out or empty is its own affair. */
public final class Options {
    private Options() {}

    /** @throws IllegalArgumentException naming the option, if it is not a whole number */
    public static int number(String name, int usual) {
        return text(name).map(value -> whole(name, value)).orElse(usual);
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value.replace("_", ""));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("-D%s=%s：应是整数，例如 2000".formatted(name, value), wrong);
        }
    }

    public static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
