package io.drumbeat.sooner;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which classes one start needed, as Java notes it, and what is made of that for the next ones. */
record Notes(Path folder) {
    private static final String TAKEN_IN = "drumbeat.notes";
    private static final String ONLY_WHOLE =
            "made=$1; read=$2; shift 2; nice -n 10 \"$@\" && mv \"$0\" \"$made\"; rm -f \"$0\" \"$read\"";
    private static final List<String> QUIETLY = List.of("-Xlog:cds*=off", "-Xlog:aot*=off");

    /**
     * A third of the work of a start is Java compiling for good what is soon not run any more: it waits until something has run
     * four times as often as usual.
     */
    private static final List<String> PATIENTLY = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /** Those that this process takes, if it does. */
    static Optional<Notes> beingTaken() {
        return Optional.ofNullable(System.getProperty(TAKEN_IN)).map(Path::of).map(Notes::new);
    }

    /** With these Java uses the notes, or takes some where there are none. */
    List<String> options() {
        return Files.exists(made())
                ? Stream.of(List.of("-XX:SharedArchiveFile=" + made()), QUIETLY, PATIENTLY)
                        .flatMap(List::stream)
                        .toList()
                : Stream.concat(taking().stream(), PATIENTLY.stream()).toList();
    }

    private List<String> taking() {
        return List.of("-XX:DumpLoadedClassList=" + taken(), "-D%s=%s".formatted(TAKEN_IN, folder));
    }

    /**
     * Begins to make of them what a start can use. That goes on when this process ends, and whoever runs beside it goes first.
     *
     * @param options those with which this process runs
     */
    Process make(List<String> options) throws IOException {
        var own = ProcessHandle.current().pid();
        var read = folder.resolve("read-" + own);
        Files.writeString(read, whole(Files.readString(taken())));
        return new ProcessBuilder(words(options, read, folder.resolve("fresh-" + own)))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    /** It is being written while it is read. */
    private static String whole(String lines) {
        return lines.substring(0, lines.lastIndexOf('\n') + 1);
    }

    private List<String> words(List<String> options, Path read, Path fresh) {
        return Stream.of(
                        List.of("/bin/sh", "-c", ONLY_WHOLE, fresh.toString(), made().toString(), read.toString()),
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream()
                                .filter(option -> !taking().contains(option))
                                .toList(),
                        List.of("-Xshare:dump", "-XX:+AOTClassLinking", "-XX:SharedClassListFile=" + read),
                        List.of("-XX:SharedArchiveFile=" + fresh, "-cp", System.getProperty("java.class.path")))
                .flatMap(List::stream)
                .toList();
    }

    private Path taken() {
        return folder.resolve("classes.list");
    }

    private Path made() {
        return folder.resolve("classes.jsa");
    }
}
