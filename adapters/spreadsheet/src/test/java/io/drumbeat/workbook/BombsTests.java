package io.drumbeat.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.intake.DroppedFile;
import io.drumbeat.sheet.Unreadable;
import io.drumbeat.spreadsheet.FileSpreadsheets;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What is too much is refused with what and where, in five seconds and 64 MB: tried in a process that has no more left than
 * those, since nothing else tells what was held for a moment.
 */
class BombsTests {
    private static final int MORE = 64 << 20;
    private static final long LONGEST = Duration.ofSeconds(5).toMillis();
    private static final String TAB = "\t";

    @Test
    void whatIsTooMuchIsRefusedWithWhatAndWhere() throws IOException, InterruptedException {
        var told = tried();
        assertThat(told).hasSameSizeAs(Bomb.values());
        var softly = new SoftAssertions();
        for (var line : told) {
            var parts = line.split(TAB, 3);
            var bomb = Bomb.valueOf(parts[0]);
            softly.assertThat(parts[2]).as("%s", bomb).contains(bomb.says);
            softly.assertThat(Long.parseLong(parts[1])).as("%s", bomb).isLessThan(LONGEST);
        }
        softly.assertAll();
    }

    private static String[] tried() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Xmn12m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        Child.class.getName())
                .redirectErrorStream(true)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(out).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out.lines().toArray(String[]::new);
    }

    /** Reads every bomb, one after the other, with so much memory left, and says what came of it. */
    static final class Child {
        private Child() {}

        public static void main(String[] none) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (var bomb : Bomb.values()) {
                var content = bomb.bytes();
                var ballast = new byte[(int) Math.max(0, left() - MORE)];
                var begun = System.nanoTime();
                var said = said(bomb, content);
                var millis = (System.nanoTime() - begun) / 1_000_000;
                out.println(bomb + TAB + millis + TAB + said + (ballast.length == 0 ? "，没有压舱物" : ""));
            }
        }

        private static long left() {
            System.gc();
            var runtime = Runtime.getRuntime();
            return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        }

        private static String said(Bomb bomb, byte[] content) {
            try {
                return "读了 "
                        + DroppedFile.read(bomb.file, content, new FileSpreadsheets())
                                .rows()
                                .size() + " 行";
            } catch (Unreadable refused) {
                return refused.sentence();
            } catch (OutOfMemoryError tooMuch) {
                return "内存不够";
            }
        }
    }
}
