package io.drumbeat.sooner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another program in the place of this one, under the same number, for whoever supervises it. */
final class SameProcess {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final int LAST_STANDARD = 2;
    private static final int SET_FLAGS = 2;
    private static final int CLOSE_THEN = 1;

    private SameProcess() {}

    /**
     * Does not come back, unless it cannot be.
     *
     * @param words the program, by its path, and what it is told
     * @throws IOException if the system refuses
     */
    static void becomes(List<String> words) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var told = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
            for (var at = 0; at < words.size(); at++) {
                told.setAtIndex(ValueLayout.ADDRESS, at, arena.allocateFrom(words.get(at)));
            }
            MemorySegment program = arena.allocateFrom(words.getFirst());
            var become = call(
                    "execv", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            closeThen();
            var _ = (int) become.invokeExact(program, told);
            throw new IOException("系统不让 \"%s\" 接着跑".formatted(words.getFirst()));
        } catch (IOException | RuntimeException | Error known) {
            throw known;
        } catch (Throwable unknown) {
            throw new IOException(unknown);
        }
    }

    /** What this program has open would stay open for ever. */
    private static void closeThen() throws Throwable {
        var flag = call(
                "fcntl",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        try (var open = Files.newDirectoryStream(OPEN)) {
            for (var one : open) {
                var number = Integer.parseInt(String.valueOf(one.getFileName()));
                if (number > LAST_STANDARD) {
                    var _ = (int) flag.invokeExact(number, SET_FLAGS, CLOSE_THEN);
                }
            }
        }
    }

    @SuppressWarnings("restricted") // the jar's manifest allows it
    private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, options);
    }
}
