package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.clock.RhythmChat;
import io.drumbeat.run.Delivery;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put off takes the place of what would have come, whenever it is said; and it comes. It is Monday 2026-11-23, 08:00. */
class SnoozeTests {
    private final RhythmChat chat = new RhythmChat("budget: 3");

    private long came(String who, String kind, String day) {
        return chat.recorder().deliveries().of(new Chat.Direct(id(who)), date(day), date(day)).stream()
                .filter(one -> one.push().equals(kind) && one.message() != null)
                .count();
    }

    private static String id(String who) {
        return who.equals("小美") ? "mei" : "lei";
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }

    private List<String> times(String who, String kind, String day) {
        return chat.recorder().deliveries().of(new Chat.Direct(id(who)), date(day), date(day)).stream()
                .filter(one -> one.push().equals(kind) && one.message() != null)
                .map(one -> Moment.hour(one.at(), RhythmChat.SHANGHAI))
                .toList();
    }

    /** Before it is due, so much later than it is due; after it came, so much later than now; in both cases once more. */
    @ParameterizedTest
    @CsvSource({
        "小美, 周进度, weekly-progress, 2026-11-23T08:30, 20分钟, 09:20, 09:20",
        "老雷, 周进度, weekly-progress, 2026-11-23T08:30, 1小时, 10:00, 10:00",
        "小美, 周进度, weekly-progress, 2026-11-23T08:30, 10点, 10:00, 10:00",
        "小美, 周进度, weekly-progress, 2026-11-23T09:05, 20分钟, 09:25, 09:00 09:25",
        "老雷, 周进度, weekly-progress, 2026-11-23T09:05, 20分钟, 09:25, 09:00 09:25",
        "小美, 早计划, morning-plan, 2026-11-24T07:00, 1小时, 10:00, 10:00",
        "小美, 早报, morning-plan, 2026-11-24T09:05, 1小时, 10:05, 09:00 10:05"
    })
    void itComesOnceMoreAndAtTheTimeThatWasSaid(
            String who, String called, String kind, String said, String howLong, String told, String comes) {
        chat.says("小美", "拜访 华为 谈续约 11月24日回访");
        chat.comes("小美", said);
        chat.says(who, "稍后 %s %s".formatted(called, howLong)).botMentions("好，" + told + " 再发");
        chat.comes("小美", said.substring(0, 10) + "T23:00");
        assertThat(times(who, kind, said.substring(0, 10))).containsExactly(comes.split(" ", -1));
    }

    @Test
    void itIsKeptHoweverMuchElseCameThatDay() {
        var busy = new RhythmChat("""
                budget: 1
                evening-check-in: 关
                晨会: {when: 每个工作日 09:00, to: 销售, say: 九点半晨会}
                """);
        busy.says("小美", "拜访 华为 谈续约 11月24日回访");
        busy.comes("小美", "2026-11-24T08:30");
        busy.says("小美", "稍后 早计划 10点");
        busy.says("小美", "稍后 晨会 10点半");
        assertThat(busy.comes("小美", "2026-11-24T12:00")).hasSize(2);
    }

    @Test
    void itBringsNothingEarlier() {
        chat.says("小美", "稍后 周进度 8:30").botMentions("本来 09:00 才来").recordsNothing();
        chat.says("小美", "稍后 月度成绩").botMentions("今天没有要来的月度成绩").recordsNothing();
    }

    @Test
    void whatIsNotWantedAfterwardsDoesNotCome() {
        chat.says("小美", "稍后 周进度 10点");
        chat.says("小美", "周进度别发了");
        chat.comes("小美", "2026-11-23T23:00");
        assertThat(came("小美", "weekly-progress", "2026-11-23")).isZero();
    }

    /** Whatever single people want of the week, their groups get one board of it, at the company's hour. */
    @Test
    void aGroupFollowsNobodysOwnTime() {
        chat.says("小美", "稍后 周进度 20分钟");
        chat.says("老雷", "周进度改到周三上午");
        chat.says("王五", "早上10点以前别发");
        chat.says("陈晨", "周进度改到周二上午");
        chat.comes("小美", "2026-11-29T23:00");
        var boards = chat.recorder().deliveries().in(date("2026-11-23"), date("2026-11-29")).stream()
                .filter(one -> one.chat() instanceof Chat.Group)
                .toList();
        assertThat(boards).extracting(Delivery::chat).isNotEmpty().doesNotHaveDuplicates();
        assertThat(boards)
                .extracting(one -> Moment.hour(one.at(), RhythmChat.SHANGHAI))
                .containsOnly("09:00");
    }
}
