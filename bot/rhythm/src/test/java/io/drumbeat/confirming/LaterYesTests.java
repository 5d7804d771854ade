package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.progress.Topic;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.week.WeeklyCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A card that was sent shows what somebody said yes or no to since. */
class LaterYesTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Message weekly(String person, Rehearsal chat) {
        var who = chat.people().get(person);
        return chat.recorder()
                .push(
                        "weekly-progress",
                        Instant.parse("2026-11-30T01:00:00Z"),
                        known -> List.of(Say.privately(
                                who,
                                Say.Kind.REMINDER,
                                Topic.WEEKLY.of(person, MONDAY),
                                chat.part(WeeklyCard.class).of(who, MONDAY, known))))
                .getFirst();
    }

    private static String again(Message sent, Rehearsal chat) {
        return chat.recorder()
                .conversations()
                .said(sent.id())
                .orElseThrow()
                .message()
                .text();
    }

    @Test
    void aShareThatWasAgreedSinceIsOnTheCard() {
        var chat = new Rehearsal().at("2026-11-24", 10);
        chat.says("王五", "拜访 华润");
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        var card = weekly("wangwu", chat);
        assertThat(card.text()).doesNotContain("¥225,000");
        chat.at("2026-11-30", 10).says("王五", "批准 #3");
        assertThat(again(card, chat)).contains("¥225,000").contains("更正：王五 批准了 华为 的分成");
    }

    @Test
    void cashThatWasConfirmedSinceIsOnTheCard() {
        var chat = new CashChat();
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万");
        var card = chat.says("小美", "客户 华为").reply();
        assertThat(card.text()).doesNotContain("更正");
        chat.says("钱姐", "确认回款 #3");
        assertThat(again(card, chat)).contains("更正：钱姐 确认了回款 #3 华为，这里的数字已经更新。");
    }
}
