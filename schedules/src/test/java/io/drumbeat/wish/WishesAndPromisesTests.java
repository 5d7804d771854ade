package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.fact.StaffFact.ReminderFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody says of the bot's own messages is no word about what they promised. */
class WishesAndPromisesTests {
    /** What people say of what the bot sends, in words that they also speak of promises with. */
    private static final List<String> WISHES = List.of(
            "早上的提醒改到9点半",
            "早上的提醒改到9点半吧",
            "早报改到9点半",
            "早上那张卡改到9点半",
            "早上提醒改到9点半",
            "把早报改到9点半",
            "晚上8点以后别发",
            "晚上8点以后不要发了",
            "晚上八点以后别再发了",
            "别发早报了",
            "不要发早报了",
            "不用发早报了",
            "早报不用了",
            "早报取消",
            "早上别发了",
            "早上不用发了",
            "早上不要发了",
            "早上别再发了",
            "周末别发了",
            "今天别发了",
            "明天别发了",
            "别发了",
            "不用提醒了",
            "周报改周五下午",
            "周报改到周五下午",
            "周报挪到周五下午",
            "周报推到周五下午",
            "周报改成周五下午发",
            "周报换到周五下午",
            "晚间清点改到7点",
            "晚报别发了");

    private final RhythmChat chat = new RhythmChat();

    @ParameterizedTest
    @ValueSource(strings = {"静音", "今天别提醒", "早上别发了", "取消静音", "稍后", "为什么安静", "提醒", "免打扰"})
    void whoeverPromisedSomethingDropsNothingByIt(String words) {
        chat.says("小美", "拜访 华为 谈续约 下周三回访");
        assertThat(chat.says("小美", words).outcome().recorded()).allMatch(entry -> entry.fact() instanceof ReminderFact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"周计划", "取消提醒", "为什么安静", "免打扰", "静音", "稍后"})
    void whatACommandIsCalledIsNoWish(String words) {
        chat.says("小美", words).recordsNothing();
    }

    /** A company's own reminder may be called as people call one that there is anyway. */
    @Test
    void theCompanysOwnNameIsMeant() {
        var own = new RhythmChat("收工: {when: 每个工作日 17:00, to: 销售, say: 收工了}");
        own.says("小美", "收工别发了").botMentions("好，收工不再发给你");
        own.says("小美", "晚间清点别发了").botMentions("好，晚间清点不再发给你");
    }

    /** Whoever has promised something, and named a customer last, speaks of what the bot sends; and the promises stand. */
    @Test
    void wishesCloseMoveAndMakeNoPromise() {
        var busy = new RhythmChat("budget: 3");
        busy.says("小美", "拜访 华为 谈续约 下周三发资料");
        busy.says("小美", "拜访 荔枝传媒 谈方案 今天下午发报价");
        busy.says("小美", "拜访 腾讯 谈方案");
        assertThat(WISHES)
                .allSatisfy(words -> assertThat(busy.says("小美", words).outcome().recorded())
                        .as(words)
                        .allMatch(entry -> entry.fact() instanceof ReminderFact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"晨会取消", "晨会取消了", "晨会改到 9:30", "晨会推到 10点"})
    void whatTheBotSendsUnderANameIsNotWhatWasPromisedInIt(String words) {
        chat.says("小美", "拜访 华为 谈续约 下周三开晨会");
        assertThat(chat.says("小美", words).outcome().recorded())
                .isNotEmpty()
                .allMatch(entry -> entry.fact() instanceof ReminderFact);
        chat.says("小美", "华为 开晨会 取消").botMentions("不做了");
    }
}
