package io.drumbeat.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of day: every part of it by every hour by every way to say the minutes, and what is no time. */
class ClocksTests {
    private static final List<List<String>> HOURS = List.of(
            List.of("1", "一"),
            List.of("2", "两"),
            List.of("6", "六"),
            List.of("8", "八"),
            List.of("9", "九"),
            List.of("10", "十"),
            List.of("11", "十一"));
    private static final Map<Integer, List<String>> MINUTES = Map.of(
            0, List.of("点", "点整", "点钟"),
            5, List.of("点零5", "点零五", "点05", "点5分", "点五分", "点过五分"),
            15, List.of("点一刻", "点15", "点十五", "点15分", "点十五分"),
            30, List.of("点半", "点30", "点三十"),
            45, List.of("点三刻", "点45", "点四十五"),
            50, List.of("点五十", "点50分"));
    private static final Map<String, Integer> PARTS =
            Map.of("", 0, "早上", 0, "上午", 0, "下午", 12, "傍晚", 12, "明天下午", 12, "周三下午 ", 12, "下午大概", 12);

    @Test
    void hoursAndMinutesAreReadInEveryPartOfTheDay() {
        var wrong = new ArrayList<String>();
        for (var part : PARTS.entrySet()) {
            for (var hour : HOURS) {
                for (var minute : MINUTES.entrySet()) {
                    for (var words : minute.getValue()) {
                        for (var face : hour) {
                            var said = part.getKey() + face + words;
                            var meant =
                                    LocalTime.of(Integer.parseInt(hour.getFirst()) + part.getValue(), minute.getKey());
                            if (!meant.equals(Clocks.said(said + "开会"))) {
                                wrong.add("%s → %s".formatted(said, Clocks.said(said + "开会")));
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "晚上七点半, 19:30",
        "今晚十点一刻, 22:15",
        "晚上12点, 00:00",
        "夜里2点, 02:00",
        "凌晨12点, 00:00",
        "中午12点半, 12:30",
        "中午1点, 13:00",
        "差一刻九点, 08:45",
        "3:15pm, 15:15",
        "at 10 to call, 10:00",
        "15:05, 15:05",
        "下班前, 17:30",
        "9点10个电话, 09:00",
        "10点2个人, 10:00"
    })
    void theRestIsReadAsItIsSaid(String said, LocalTime meant) {
        assertThat(Clocks.said(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "半小时后, 30",
        "一个半小时后, 90",
        "两个半钟头之后, 150",
        "一刻钟后, 15",
        "三刻钟后, 45",
        "1小时20分钟后, 80",
        "1.5小时后, 90",
        "过二十分钟, 20",
        "in 2 hours, 120",
        "in half an hour, 30",
        "in an hour and a half, 90"
    })
    void soMuchLaterIsReadToTheMinute(String said, long minutes) {
        var found = Lengths.laterIn(Text.folded(said));
        assertThat(found).isNotNull();
        assertThat(found.length()).isEqualTo(Duration.ofMinutes(minutes));
    }
}
