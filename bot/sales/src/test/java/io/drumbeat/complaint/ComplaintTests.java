package io.drumbeat.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-16", 10);

    @BeforeEach
    void itIsHers() {
        chat.says("小美", "拜访 华为 张总");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投诉 华为 发货错了",
                "华为投诉发货错了",
                "华为投诉了，发货错了",
                "收到投诉 华为 发货错了",
                "客诉 华为 发货错了",
                "记个投诉：华为 发货错了",
                "complaint 华为 发货错了"
            })
    void aComplaintHasAnOwnerAndADay(String line) {
        chat.says("小美", line)
                .botMentions("已记录投诉")
                .botMentions("投诉 发货错了")
                .botMentions("负责 小美")
                .botMentions("最晚 2026-11-18");
        chat.says("小美", "投诉清单").botMentions("未处理的投诉 1 件").botMentions("华为：发货错了");
    }

    @Test
    void byWhenMayBeSaid() {
        chat.says("小美", "投诉 华为 发货错了 周五前").botMentions("最晚 2026-11-20").botMentions("投诉 发货错了");
    }

    @Test
    void whoeverLeadsHearsOfItAndWhoseItIs() {
        chat.says("老雷", "投诉 华为 票开错了");
        assertThat(chat.direct("小美").getLast().text()).contains("老雷记了华为的投诉：票开错了。你负责");
        chat.says("小美", "投诉 华为 又错了");
        assertThat(chat.direct("老雷").getLast().text()).contains("小美记了华为的投诉：又错了。小美负责");
    }

    @ParameterizedTest
    @ValueSource(strings = {"投诉处理完 华为 换货已发出", "华为的投诉处理好了 换货已发出", "投诉解决了 华为 换货已发出", "处理完投诉 华为 换货已发出"})
    void whatWasHandledSaysHowLongItTook(String line) {
        chat.says("小美", "投诉 华为 发货错了");
        chat.at("2026-11-17", 13);
        chat.says("小美", line).botMentions("投诉处理完了").botMentions("用时 1 天 2 小时").botMentions("怎么处理的 换货已发出");
        chat.says("小美", "投诉清单").botMentions("处理完 1 件，按期 1 件").botIsSilentAbout("前，已过期");
    }

    @Test
    void whoeverToldItHearsThatItIsHandled() {
        chat.says("老雷", "投诉 华为 票开错了");
        chat.says("小美", "投诉处理完 华为");
        assertThat(chat.direct("老雷").getLast().text()).contains("小美处理完了华为的投诉：票开错了");
    }

    @Test
    void noVisitSettlesItUnsaidAndItIsOnTheDaysPlan() {
        chat.says("小美", "投诉 华为 上门服务差 今天前");
        chat.says("小美", "拜访 华为 张总");
        chat.says("小美", "投诉清单").botMentions("未处理的投诉 1 件");
        chat.says("小美", "下一步清单").botMentions("处理投诉：上门服务差");
    }

    @Test
    void ofSeveralWhichOneIsAsked() {
        chat.says("小美", "投诉 华为 发货错了");
        chat.says("小美", "投诉 华为 票开错了");
        chat.says("小美", "投诉处理完 华为").recordsNothing().botMentions("处理完的是哪一件");
    }

    @Test
    void whatIsTakenBackIsNone() {
        chat.says("小美", "投诉 华为 发货错了");
        chat.says("小美", "撤销");
        chat.says("小美", "投诉清单").botMentions("没有未处理的投诉");
        chat.says("小美", "投诉处理完 华为").recordsNothing().botMentions("华为没有未处理的投诉");
    }

    @Test
    void othersSeeNoneOfIt() {
        chat.says("小美", "投诉 华为 发货错了");
        chat.says("王五", "投诉清单").botIsSilentAbout("发货错了");
        chat.says("老雷", "投诉清单").botMentions("小美负责");
        chat.says("老雷", "小美的投诉").botMentions("发货错了");
    }

    @Test
    void aVisitWhereTheyComplainedStaysAVisit() {
        chat.says("小美", "拜访 华为 张总 投诉发货慢").botMentions("已记录拜访");
    }
}
