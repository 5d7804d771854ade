package io.drumbeat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.fact.ChangeFact.Voided;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody set for themselves is dropped and moved by what it says or by its day, and nothing else is. */
class OwnChangeTests {
    private final RhythmChat chat = new RhythmChat("budget: 3");

    private void set() {
        chat.says("小美", "每个工作日10点提醒我开会");
        chat.says("小美", "每周五15点提醒我打开CRM");
        chat.says("小美", "每天16点提醒我喝水");
        chat.at("2026-11-23", 8);
    }

    @ParameterizedTest
    @CsvSource({
        "别提醒我开会了, 开会",
        "开会的提醒不用了, 开会",
        "别再叫我开会了, 开会",
        "取消开会的提醒, 开会",
        "不要再提醒我喝水了, 喝水",
        "喝水那个别发了, 喝水",
        "不用提醒我打开CRM了, 打开CRM",
        "打开CRM那个不要了, 打开CRM",
        "取消每周五的提醒, 打开CRM",
        "取消每周五下午的提醒, 打开CRM",
        "周五的那个提醒别再发了, 打开CRM"
    })
    void thatOneAloneIsDropped(String words, String what) {
        set();
        var facts =
                chat.says("小美", words).botMentions("不再提醒你：" + what).outcome().recorded();
        assertThat(facts).hasSize(1).allMatch(entry -> entry.fact() instanceof Voided);
    }

    @ParameterizedTest
    @CsvSource({
        "把打开CRM那个改成9点, 每周五 09:00, 打开CRM",
        "打开CRM那个提醒改成9点, 每周五 09:00, 打开CRM",
        "开会那个改到11点, 每个工作日 11:00, 开会",
        "把喝水的提醒挪到下午三点, 每天 15:00, 喝水",
        "开会提醒改成每周一, 每周一 10:00, 开会"
    })
    void thatOneAloneIsMoved(String words, String schedule, String what) {
        set();
        assertThat(chat.says("小美", words).outcome().recorded()).anyMatch(entry -> entry.fact()
                .equals(new ReminderAsked(OwnReminders.NAME, schedule, what, null, null)));
    }

    /** All that comes was switched off by it. */
    @Test
    void whoNamesWhatTheyNeverSetIsShownWhatComes() {
        chat.says("小美", "别提醒我跑步了").recordsNothing().botMentions("接下来会发给你的");
        set();
        chat.says("小美", "别提醒我跑步了").recordsNothing();
    }
}
