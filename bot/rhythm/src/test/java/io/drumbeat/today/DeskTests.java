package io.drumbeat.today;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;

/** What waits for a manager or for finance leads their day. */
class DeskTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-16", 9);

    @Test
    void financeReadsFirstWhatCashWaits() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.at("2026-11-17", 9);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万");
        chat.says("钱姐", "确认回款 全部");
        chat.at("2026-11-18", 9);
        chat.says("小美", "回款 华为 35万");
        chat.says("王五", "回款 华润 8万");
        chat.says("钱姐", "今天").botSays("待确认回款 2 笔，共 ¥430,000，最早一笔 2026-11-18 周三");
        chat.says("钱姐", "确认回款 全部");
        chat.says("钱姐", "今天").botSays("未分配 2 笔，共 ¥130,000");
    }

    @Test
    void whoHasNothingWaitingIsNotToldOfNothing() {
        chat.says("钱姐", "今天").botIsSilentAbout("今天还没有记录").botIsSilentAbout("待确认");
    }

    @Test
    void aManagerReadsWhoWentQuiet() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "电话 华润");
        chat.at("2026-11-18", 9);
        chat.says("王五", "电话 华润");
        chat.at("2026-11-20", 9);
        chat.says("老雷", "今天").botMentions("3 个工作日没有记录：").botMentions("小美").botIsSilentAbout("王五");
        chat.says("小美", "今天").botIsSilentAbout("没有记录：");
    }

    @Test
    void leaveIsNoSilence() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "请假 11月17日到11月19日");
        chat.at("2026-11-20", 9);
        chat.says("老雷", "今天").botIsSilentAbout("小美");
    }
}
