package io.drumbeat.help;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class HelpTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void helpShowsOnlyWhatThisPersonMaySay() {
        chat.says("小美", "帮助")
                .botMentions("记下做了什么：")
                .botMentions("安排和改错：")
                .botMentions("看进度和数字：")
                .botIsSilentAbout("团队");
        chat.says("老雷", "帮助 看进度和数字").botMentions("团队 |");
        chat.says("小美", "帮助 看进度和数字").botMentions("早报 |").botIsSilentAbout("团队 |");
        chat.says("钱姐", "帮助 看进度和数字")
                .botMentions("财务总览 |")
                .botIsSilentAbout("早报 |")
                .botIsSilentAbout("收工 |");
        chat.says("小美", "帮助 记下做了什么").botMentions("拜访 |").botIsSilentAbout("进度 |");
    }

    @Test
    void helpAboutOneWordGivesItsExample() {
        chat.says("小美", "帮助 报价").botMentions("例如 报价 华为 48万");
    }

    @Test
    void aConfirmationIsNoCommandOfItsOwn() {
        chat.says("老雷", "帮助").botMentions("撤销").botMentions("改").botIsSilentAbout("确认");
    }

    @Test
    void helpAboutAWordTellsHowItIsConfirmed() {
        chat.says("小美", "帮助 撤销").botMentions("真的要 确认撤销 #12");
        chat.says("小美", "帮助 确认撤销").botMentions("例如 撤销 #12");
    }
}
