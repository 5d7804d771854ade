package io.drumbeat.results;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** A month that is over is told to whoever it was, and to whoever led them, with the same sums. */
class ResultsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-24", 9);

    @Test
    void theMonthIsToldAgainstItsTarget() {
        chat.says("小美", "签单 华为 60万");
        chat.says("王五", "签单 华润 6万");
        chat.at("2026-12-01", 9);
        chat.says("小美", "成绩").botSays("""
                小美 的 2026年11月成绩
                达标了，120%
                签单 60.0万 / 目标 50.0万 · 比上月 +60.0万""");
        chat.says("老雷", "成绩").botSays("""
                差 14.0万，完成 82%
                签单 66.0万 / 目标 80.0万 · 比上月 +66.0万
                王五 | 6.0万 | 20% | 0
                小美 | 60.0万 | 120% | 0""");
    }

    @Test
    void aQuarterEndsWithAReviewOfItsTargets() {
        chat.says("小美", "签单 华为 60万");
        chat.at("2027-01-04", 9)
                .says("小美", "成绩 上月")
                .botMentions("整个季度 | 60.0万 | 150.0万 | 40%")
                .botMentions("改目标");
    }

    @Test
    void nobodyReadsAnothersMonth() {
        chat.says("王五", "成绩 小美").botSays("小美 的成绩只有本人和主管能看");
    }
}
