package io.drumbeat.round;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** How a target comes about is asked of one's own, by whoever leads somebody of theirs, and of a team; derived or not. */
class WhyTargetTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void theManagerAsksOfARepInEveryTurnOfPhrase() {
        for (var line :
                new String[] {"为什么 小美的目标", "为什么小美的目标？", "小美的目标怎么来的", "为什么我的目标 小美", "小美的目标为什么这么高", "why 小美 target"}) {
            chat.says("老雷", line)
                    .botMentions("小美 2026年11月 签单额目标 ¥500,000")
                    .botMentions("2026年11月 | ¥500,000 | 21/21 | ¥500,000 | 公司定的")
                    .recordsNothing();
        }
        chat.says("老雷", "为什么小美12月的拜访目标").botMentions("小美 2026年12月 拜访目标 42");
        chat.says("小美", "为什么 王五的目标").botMentions("王五 的目标怎么来的，只有本人和主管看得到");
        chat.says("老赵", "为什么 小美的目标").botMentions("只有本人和主管看得到");
    }

    @Test
    void aWeekAndADayHaveTheirDaysOfTheMonthAndLeaveIsTakenOff() {
        chat.says("小美", "为什么 我本周的目标")
                .botMentions("本周 签单额目标 ¥119,048")
                .botMentions("2026年11月 | ¥500,000 | 5/21 | ¥119,048");
        chat.says("小美", "请假 11月26日");
        chat.says("小美", "为什么 我的目标")
                .botMentions("请假 1 个工作日，按每天的份额扣掉了")
                .botMentions("2026年11月 | ¥500,000 | 20/21 | ¥476,190 | 公司定的");
    }

    @Test
    void whatWasAgreedSaysSo() {
        chat.says("老雷", "改目标 小美 12月 60万 原因 大客户提前");
        chat.says("小美", "批准 #2");
        chat.says("小美", "为什么 12月的目标").botMentions("2026年12月 | ¥600,000 | 23/23 | ¥600,000 | 商定的，原来 ¥500,000：大客户提前");
    }

    @Test
    void aTeamsIsTheSumOfItsReps() {
        chat.says("老雷", "为什么 我的目标")
                .botMentions("老雷 2026年11月 签单额目标 ¥800,000")
                .botMentions("是 2 位销售的目标加起来的")
                .botMentions("小美 | ¥500,000");
        chat.says("老雷", "为什么 华东一组的目标").botMentions("王五 | ¥300,000");
        chat.says("小美", "为什么 华东一组的目标").botMentions("只有本人和主管看得到");
    }

    @Test
    void whatAnotherSaysToAProposalStaysSealed() {
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        chat.says("小美", "还价 500万 原因 华为的框架合同明年没有了");
        chat.says("老雷", "为什么 小美的目标")
                .botMentions("小美 2027年 签单额目标 ¥6,000,000（老雷 提出）")
                .botMentions("总额 ¥12,000,000（你写的）")
                .botIsSilentAbout("5,000,000")
                .botIsSilentAbout("框架合同");
        chat.says("老雷", "为什么 小美12月的目标").botMentions("小美 2026年12月 签单额目标 ¥500,000");
    }
}
