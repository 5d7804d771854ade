package io.drumbeat.app;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The methods that are too long or want too much, found by the compiler's own parser. */
final class LongMethods {
    private LongMethods() {}

    /** By {@code File.method}, the lines of each method that has more than so many. */
    static Map<String, Long> longerThan(int lines, Collection<Path> files) throws IOException {
        return measured(files, (method, length) -> length, lines);
    }

    /** By {@code File.method}, the parameters of each method that has more than so many; constructors are wiring. */
    static Map<String, Long> wantingMoreThan(int parameters, Collection<Path> files) throws IOException {
        return measured(
                files,
                (method, _) -> method.getReturnType() == null
                        ? 0L
                        : method.getParameters().size(),
                parameters);
    }

    private interface Size {
        long of(MethodTree method, long lines);
    }

    private static Map<String, Long> measured(Collection<Path> files, Size size, int most) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none");
            var task = (JavacTask)
                    compiler.getTask(null, manager, _ -> {}, options, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var found = new TreeMap<String, Long>();
            for (var unit : task.parse()) {
                new Measuring(unit, positions, size, found).scan(unit, null);
            }
            return found.entrySet().stream()
                    .filter(method -> method.getValue() > most)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
        }
    }

    private static final class Measuring extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Size size;
        private final Map<String, Long> found;

        Measuring(CompilationUnitTree unit, SourcePositions positions, Size size, Map<String, Long> found) {
            this.unit = unit;
            this.positions = positions;
            this.size = size;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                var lines = line(positions.getEndPosition(unit, method.getBody()))
                        - line(positions.getStartPosition(unit, method.getBody()))
                        + 1;
                var file = Path.of(unit.getSourceFile().toUri()).getFileName();
                found.merge(file + " " + method.getName(), size.of(method, lines), Math::max);
            }
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
