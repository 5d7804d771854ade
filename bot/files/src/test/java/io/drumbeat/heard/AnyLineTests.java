package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.repetition.Repetition;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types is answered, and before those who wait behind it are sent away. */
class AnyLineTests {
    /** A fraction of what whoever waits is given, on a slow machine that has just started. */
    private static final Duration SOON = Duration.ofMillis(1200);

    /** What has cost most comes first. */
    private static final List<String> PIECES = Stream.of(
                    "华为报价48万，",
                    "的",
                    "a",
                    "下周三",
                    "没有拜访华为，",
                    "a\u0301",
                    "9",
                    "a，",
                    "小美拜访华为，",
                    "\t",
                    "和",
                    "是",
                    "万",
                    "，",
                    "华为、",
                    "华为张总",
                    "下周三拜访华为，",
                    "48万",
                    " ",
                    "ab ",
                    "拜访",
                    "拜访华为报价48万",
                    "没有",
                    "？",
                    "一千",
                    "3:",
                    "1/",
                    "1-",
                    "1.",
                    "10%",
                    "（",
                    "“",
                    "😀",
                    "@小美 ",
                    "小美",
                    "#1 ",
                    "：",
                    "备注:",
                    "不对")
            .limit(Repetition.of(12, 100))
            .toList();

    private static final List<String> FRONTS = Stream.of("替小美 补录 ", "", "报价 华为 ", "电话 ", "撤销 ", "说明 ")
            .limit(Repetition.of(2, 6))
            .toList();

    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private Duration spent(String words) {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        assertThat(chat.says("老雷", words).reply().text()).isNotBlank();
        return Duration.ofNanos(clock.getCurrentThreadCpuTime() - before);
    }

    private static String filled(String front, String piece, int length) {
        var all = front + piece.repeat((length - front.length()) / piece.length() + 1);
        return all.substring(0, length);
    }

    /** Names and sums are looked for from every character on, so what is longest is refused before it is read. */
    @ParameterizedTest
    @ValueSource(ints = {490, 501, 60_000})
    void howeverLongItIs(int length) {
        spent(filled("报价 华为 48万，", "下周三拜访华为张总，", 490));
        for (var front : FRONTS) {
            for (var piece : PIECES) {
                var words = filled(front, piece, length);
                assertThat(spent(words)).as("%s %s…", length, front + piece).isLessThan(SOON);
            }
        }
    }

    @Test
    void severalLinesEachOfThemLong() {
        for (var piece : PIECES) {
            var line = filled("", piece, 490) + "\n";
            assertThat(spent(line.repeat(10))).as("%s…", piece).isLessThan(SOON.multipliedBy(4));
        }
    }

    @Test
    void moreThanFiftyRecordsInFewLinesAreRefusedTogether() {
        chat.says("小美", ("华为报价48万，华润报价5万，".repeat(15) + "\n").repeat(2))
                .botMentions("一次最多记 50 行")
                .recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "？", "，", "，，，", "!!!", "……", "。", "、", "?", "~", "；", "()", "“”", "-", "#", "@", "/", "😀", "\u200b",
                "："
            })
    void marksThatSayNothingAreAskedAbout(String marks) {
        chat.says("小美", marks).recordsNothing();
        assertThat(spent(marks)).isLessThan(SOON);
    }
}
