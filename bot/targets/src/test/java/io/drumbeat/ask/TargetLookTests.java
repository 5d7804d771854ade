package io.drumbeat.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class TargetLookTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void theMonthsTargetsAreShownWithWhatIsDoneAndLeft() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "拜访 华为");
        chat.says("小美", "目标").botSays("""
            小美 的目标 2026年11月
            签单额 | ¥500,000 | ¥100,000 | ¥400,000
            拜访 | 42 | 1 | 41
            来自 config/targets.yml 的月目标，按当月工作日分到每周每天；这段时间共 21 个工作日，还有 4 个\
            """);
    }

    @Test
    void whatIsReachedIsSaid() {
        chat.says("小美", "签单 华为 60万");
        chat.says("小美", "target").botMentions("签单额 | ¥500,000 | ¥600,000 | 已达成，多 ¥100,000");
    }

    @Test
    void anotherMonthAndAnotherPersonAreAskedForByName() {
        chat.says("小美", "12月目标").botMentions("拜访 | 42 | 0 | 42");
        chat.says("小美", "下个月目标").botMentions("拜访 | 42 | 0 | 42");
        chat.says("小美", "目标 王五").botSays("王五 的目标只有本人和主管能看");
        chat.says("老雷", "目标 王五").botMentions("签单额 | ¥300,000");
        chat.says("老雷", "目标").botMentions("签单额 | ¥800,000").botMentions("2 位销售之和");
    }

    @Test
    void inTheGroupTheyAreNotSaid() {
        chat.saysInGroup("小美", "目标").botSays("小美，已私聊发给你");
        assertThat(chat.group().getLast().text()).doesNotContain("¥");
    }
}
