package io.drumbeat.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A campaign lays its behaviours over the days it lasts, and leaves nothing behind. */
class CampaignTests {
    private final Rehearsal chat = new Rehearsal().at("2027-03-01", 9);

    private String morning(String who, String day) {
        var card = chat.part(MorningCard.class);
        return chat.recorder()
                .ask(known -> card.news(chat.people().get(who), LocalDate.parse(day), known))
                .map(one -> PlainText.of(one.card()))
                .orElse("");
    }

    private String ended(String day) {
        var card = chat.part(CampaignCard.class);
        return chat.recorder()
                .ask(known -> card.ended(chat.people().get("lei"), LocalDate.parse(day), known))
                .map(PlainText::of)
                .orElse("");
    }

    @Test
    void itsDaysWantMoreThanTheOthers() {
        chat.at("2027-02-26", 10).says("小美", "拜访 华为");
        assertThat(morning("mei", "2027-02-26")).doesNotContain("电话 3", "开春冲刺");
        assertThat(morning("mei", "2027-03-01"))
                .contains("电话 3")
                .contains("开春冲刺（还有 10 个工作日）签单额 0/20.0万 · 电话 0/30\n今天开始：老客户先打一遍电话");
        chat.at("2027-03-02", 10).says("小美", "电话 华为");
        assertThat(morning("mei", "2027-03-02"))
                .contains("电话 2")
                .contains("开春冲刺（还有 9 个工作日）签单额 0/20.0万 · 电话 1/30")
                .doesNotContain("今天开始");
        chat.at("2027-03-12", 17).says("小美", "拜访 华为");
        assertThat(morning("mei", "2027-03-15")).doesNotContain("电话 3", "开春冲刺");
    }

    @Test
    void whoeverIsNotInItReadsNothingOfIt() {
        chat.says("陈晨", "拜访 美的");
        assertThat(morning("chen", "2027-03-02")).doesNotContain("开春冲刺", "电话 3");
        chat.says("陈晨", "战役").botSays("现在没有战役。");
    }

    @Test
    void theRepSeesTheirOwnAndTheManagerEverybodys() {
        chat.says("小美", "电话 华为");
        chat.says("小美", "签单 华为 5万");
        chat.at("2027-03-02", 18)
                .says("小美", "战役")
                .botSays("""
                战役
                开春冲刺 · 2027-03-01 周一 至 2027-03-12 周五 · 还有 9 个工作日
                老客户先打一遍电话""")
                .botMentions("签单额")
                .botMentions("奖励：新客户提成");
        chat.says("老雷", "战役").botMentions("小美 | 签单额 5.0万/20.0万 · 电话 1/30").botMentions("王五 | 签单额 0/20.0万 · 电话 0/30");
        chat.says("老赵", "战役").botSays("现在没有战役。");
    }

    @Test
    void itIsToldWhatItCameToOnTheNextWorkingDayOnly() {
        chat.at("2027-03-12", 10).says("王五", "签单 华润 20万");
        assertThat(ended("2027-03-12")).isEmpty();
        assertThat(ended("2027-03-15")).contains("已结束", "王五 | 签单额 20.0万/20.0万");
        assertThat(ended("2027-03-16")).isEmpty();
    }

    /** What is signed and taken back does not count. */
    @Test
    void itCountsWhatStands() {
        chat.says("小美", "签单 华为 5万");
        chat.says("小美", "撤销 #2");
        chat.says("小美", "确认撤销 #2").botMentions("已撤销");
        chat.says("老雷", "战役").botMentions("小美 | 签单额 0/20.0万");
    }
}
