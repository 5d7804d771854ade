package io.drumbeat.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.reach.Level;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whoever aims higher aims at no less, in any part of a year and on every card the same; a day off takes its part and no more. */
class LevelsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-12-01", 10);

    private long target(String line, String measure) {
        var text = chat.says("小美", line + " " + measure).reply().text();
        var found = Pattern.compile(measure + " \\| (\\d+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Property(tries = 100)
    void noPartOfAYearIsAimedAtLowerByWhoAimsHigher(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 40) Long> months) {
        var whole = months.stream().mapToLong(Long::longValue).sum();
        var before = 0L;
        for (var month : months) {
            var until = before + month;
            var stretch = Level.STRETCH.within(until, whole) - Level.STRETCH.within(before, whole);
            var feat = Level.FEAT.within(until, whole) - Level.FEAT.within(before, whole);
            assertThat(stretch).isGreaterThanOrEqualTo(month);
            assertThat(feat).isGreaterThanOrEqualTo(stretch);
            before = until;
        }
        assertThat(Level.FEAT.within(whole, whole)).isEqualTo(Level.FEAT.of(whole));
    }

    @Example
    void everyCardHasTheSameLevels() {
        for (var month : List.of("2026-10", "2026-11", "2026-12")) {
            var plain = target("目标 " + month, "拜访");
            var stretch = target("目标 " + month + " 冲刺", "拜访");
            var feat = target("目标 " + month + " 挑战", "拜访");
            assertThat(plain).isLessThanOrEqualTo(stretch);
            assertThat(stretch).isLessThanOrEqualTo(feat);
        }
        var stretch = target("目标 12月 冲刺", "拜访");
        chat.says("小美", "目标 12月 拜访").botMentions("冲刺（×115%） " + stretch);
    }

    @Example
    void aDayOffTakesItsPartOfTheMonthAndNoMore() {
        var before = target("目标 12月", "拜访");
        chat.says("小美", "请假 12月31日");
        var after = target("目标 12月", "拜访");
        assertThat(after).isEqualTo(Math.round(before * 22 / 23.0));
        var parts = 0L;
        for (var day = 1; day <= 31; day++) {
            var text =
                    chat.says("小美", "目标 2026-12-%02d 拜访".formatted(day)).reply().text();
            var found = Pattern.compile("拜访 \\| (\\d+)").matcher(text);
            parts += found.find() ? Long.parseLong(found.group(1)) : 0;
        }
        assertThat(parts).isEqualTo(after);
    }
}
