package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In January the fourth quarter is the one that is just over, whatever is looked up of it. */
class LookBackTests {
    private final Rehearsal chat = new Rehearsal();

    @ParameterizedTest
    @ValueSource(
            strings = {"Q4", "第四季度", "四季度", "第4季度", "2026-Q4", "2026Q4", "2026年第四季度", "去年Q4", "上季度", "下半年", "10月到12月"})
    void theQuarterThatIsOverIsLookedAt(String span) {
        SamplePlan.inForce(chat);
        chat.at("2026-12-10", 10).says("小美", "签单 华为 60万 新客");
        chat.says("小美", "回款 华为 20万");
        chat.at("2027-01-04", 10);
        chat.says("小美", "提成 " + span).botMentions("2026年12月 | ¥13,200").botIsSilentAbout("2027年10月");
        chat.says("钱姐", "发放表 " + span).botMentions("2026年12月 |").botIsSilentAbout("2027年10月");
        chat.says("小美", "进度 " + span).botMentions("¥600,000").botIsSilentAbout("2027-10");
        chat.says("小美", "排行 " + span).botIsSilentAbout("2027-10");
    }
}
