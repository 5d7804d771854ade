package io.drumbeat.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned is taken from the folder as long as it is what would be learned, and never otherwise. */
class LessonsTests {
    private static final List<String> LINES = List.of("拜访C", "去了C", "C付了A", "收到C的A", "明天去C", "周五见N");
    private static final Lesson LESSON = new Lesson(LINES, List.of(0, 0, 1, 1, 2, 2), 10);

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("learned");
    }

    private double[] chances(Lesson lesson) {
        return Lessons.keptIn(folder()).learned(lesson).chances("昨天去C");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder())) {
            return all.toList();
        }
    }

    @Test
    void whatIsTakenFromTheFolderIsWhatWasLearned() throws IOException {
        var anew = LESSON.learn().chances("昨天去C");
        assertThat(chances(LESSON)).isEqualTo(anew);
        var kept = Files.getLastModifiedTime(files().getFirst());
        assertThat(chances(LESSON)).isEqualTo(anew);
        assertThat(files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(files().getFirst())).isEqualTo(kept);
    }

    @Test
    void anotherLessonIsLearnedForItself() throws IOException {
        chances(LESSON);
        for (var other : List.of(
                new Lesson(LINES, List.of(0, 0, 1, 1, 2, 1), 10),
                new Lesson(LINES.reversed(), LESSON.kinds(), 10),
                new Lesson(LINES, LESSON.kinds(), 1))) {
            assertThat(chances(other)).isEqualTo(other.learn().chances("昨天去C")).isNotEqualTo(chances(LESSON));
        }
        assertThat(files()).hasSize(4);
    }

    @Test
    void aBrokenFileIsLearnedAnew() throws IOException {
        var right = chances(LESSON);
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        for (var length : new int[] {0, 5, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(chances(LESSON)).isEqualTo(right);
            assertThat(file).hasBinaryContent(bytes);
        }
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
        assertThat(chances(LESSON)).isEqualTo(right);
    }

    @Test
    void oldOnesAreForgotten() throws IOException {
        for (var cost = 1; cost < 12; cost++) {
            chances(new Lesson(LINES, LESSON.kinds(), cost));
        }
        assertThat(files()).hasSize(8);
    }

    @Test
    void withoutAFolderItIsLearnedAllTheSame() throws IOException {
        Files.writeString(folder(), "no folder");
        assertThat(chances(LESSON)).isEqualTo(LESSON.learn().chances("昨天去C"));
    }
}
