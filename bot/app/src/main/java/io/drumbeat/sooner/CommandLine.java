package io.drumbeat.sooner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How somebody started Java: with its options, the jar and what the jar is told.
 *
 * @param java the program itself
 */
record CommandLine(Path java, List<String> options, Path jar, List<String> arguments) {
    private static final Path OURS = Path.of("/proc/self/cmdline");
    private static final Path PROGRAM = Path.of("/proc/self/exe");
    private static final String JAR = "-jar";

    /** Whoever writes one of these keeps notes of classes in a way of their own, or looks into this very process. */
    private static final List<String> OWN_WAYS = List.of(
            "-XX:AOT", "-XX:SharedArchive", "-XX:ArchiveClasses", "-XX:+AutoCreate", "-Xshare", "-agent", "-javaagent");

    CommandLine {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Empty where a system does not tell, or no jar was named. */
    static Optional<CommandLine> ofThisProcess() throws IOException {
        if (!Files.isReadable(OURS) || !Files.exists(PROGRAM)) {
            return Optional.empty();
        }
        return read(PROGRAM.toRealPath(), Files.readString(OURS));
    }

    /** @param words each ended by a zero character, the first being what was called */
    static Optional<CommandLine> read(Path java, String words) {
        var all = List.of(words.split("\0", -1));
        var at = all.indexOf(JAR);
        if (at < 1 || at + 2 >= all.size()) {
            return Optional.empty();
        }
        return Optional.of(new CommandLine(
                java, all.subList(1, at), Path.of(all.get(at + 1)), all.subList(at + 2, all.size() - 1)));
    }

    /** @param elsewhere what the environment adds to the options */
    boolean goesItsOwnWay(Stream<String> elsewhere) {
        Predicate<String> own = words -> OWN_WAYS.stream().anyMatch(words::contains);
        return options.stream().anyMatch(own) || elsewhere.anyMatch(own);
    }

    /** The same with another jar and some options more. */
    List<String> with(List<String> more, Path another) {
        return Stream.of(List.of(java.toString()), options, more, List.of(JAR, another.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }
}
