package io.drumbeat.ranking;

import io.drumbeat.failure.Failures;
import io.drumbeat.ownserver.PrivateFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How lessons are learned: what was learned once is kept in a folder, under the sum of what it was learned from, and taken
 * from there the next time. Whatever is wrong with the folder, it is learned anew.
 */
public final class Lessons {
    private static final Logger log = LoggerFactory.getLogger(Lessons.class);
    private static final String FOLDER = "drumbeat.learned";
    private static final String KIND = ".learned";

    /** A few lessons for each of the last few ways in which a company worded its own. */
    private static final int KEPT = 8;

    /** Each time anew. */
    static final Lessons ANEW = new Lessons(null);

    private final @Nullable Path folder;

    private Lessons(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder made when it is needed, the owner's alone */
    public static Lessons keptIn(Path folder) {
        return new Lessons(folder);
    }

    /** Kept where the system property {@code drumbeat.learned} says, so that many processes learn once; else learned anew. */
    public static Lessons usual() {
        var named = System.getProperty(FOLDER);
        return new Lessons(named == null ? null : Path.of(named));
    }

    Classifier learned(Lesson lesson) {
        if (folder == null) {
            return lesson.learn();
        }
        var name = lesson.sum() + KIND;
        var kept = in(folder, place -> read(place.path().resolve(name)));
        if (kept.isPresent()) {
            return kept.get();
        }
        var fresh = lesson.learn();
        in(folder, place -> {
            PrivateFolder.write(place.path().resolve(name), bytes(fresh));
            forgetOldest(place.path());
            return Optional.of(name);
        });
        return fresh;
    }

    private interface Doing<T> {
        Optional<T> in(PrivateFolder folder) throws IOException;
    }

    private static <T> Optional<T> in(Path folder, Doing<T> doing) {
        try {
            return doing.in(PrivateFolder.at(folder));
        } catch (IOException | IllegalArgumentException failed) {
            log.info("{} 里留的用不上，重新学一遍：{}", folder, Failures.kind(failed));
            return Optional.empty();
        }
    }

    /** Its sum is at its end. */
    private static byte[] bytes(Classifier classifier) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            classifier.write(out);
            out.writeLong(sum(bytes.toByteArray(), bytes.size()));
        }
        return bytes.toByteArray();
    }

    private static Optional<Classifier> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file);
        var end = Math.max(0, bytes.length - Long.BYTES);
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
                var last = new DataInputStream(new ByteArrayInputStream(bytes, end, bytes.length - end))) {
            return last.readLong() == sum(bytes, end) ? Optional.of(Classifier.read(in)) : Optional.empty();
        }
    }

    private static long sum(byte[] bytes, int end) {
        var sum = new CRC32C();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    private static void forgetOldest(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            var newestFirst = Comparator.comparingLong(Lessons::changed).reversed();
            for (var old : all.filter(file -> file.toString().endsWith(KIND))
                    .sorted(newestFirst)
                    .skip(KEPT)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }
}
