package io.drumbeat.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.clock.RhythmChat;
import io.drumbeat.rehearsal.RestartedWith;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two weeks over a month's end; afterwards things of those days are told late, put right and taken back. */
class RedrawTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 4);
    private static final Map<String, String> NAMES =
            Map.of("mei", "小美", "wangwu", "王五", "lei", "老雷", "laozhao", "老赵", "chen", "陈晨", "qian", "钱姐", "an", "小安");
    private static final Map<Delivery, Card> SENT = new LinkedHashMap<>();
    private static RhythmChat chat;

    @BeforeAll
    static void lived() throws IOException {
        chat = new RhythmChat(
                Files.readString(Path.of("..", "config", "cadence.yml")).replace("budget: 3", "budget: 4") + """
                晨会: {when: 每个工作日 08:30, to: 销售, say: 九点晨会，带上昨天的难点}
                午间: {when: 每周一、三 12:00, to: 销售, say: 下午的拜访约好了吗}
                茶歇: {when: 每周三、四 15:00, to: 小美, say: 起来走走}
                """);
        lives("2026-11-23T10:00");
        chat.says("小美", "拜访 华为 谈续约 明天回访");
        chat.says("小美", "商机 荔枝传媒 20万 预计12月20日");
        chat.says("小美", "明天下午3点提醒我给高经理发对账单");
        chat.says("老雷", "12月2日10点提醒组里报本周计划");
        chat.says("王五", "拜访 腾讯 看方案 周四回访");
        chat.says("陈晨", "签单 江南造船 30万");
        lives("2026-11-24T20:00");
        chat.says("小美", "报价 华为 48万");
        chat.says("小美", "签单 华为 48万");
        chat.says("王五", "电话 腾讯");
        lives("2026-11-26T10:00");
        chat.says("小美", "回款 华为 20万");
        for (var day = LocalDate.of(2026, 11, 26); !day.isAfter(LAST); day = day.plusDays(1)) {
            lives(day + "T13:00");
            lives(day + "T23:00");
        }
        after();
    }

    private static void after() {
        chat.says("小美", "上周五拜访了 腾讯 谈合同");
        chat.says("小美", "撤销 #2");
        chat.says("小美", "确认撤销 #2");
        chat.says("王五", "12月2日签单 新客户腾讯 12万");
    }

    private static void lives(String until) {
        chat.comes("小美", until);
        for (var one : chat.recorder().deliveries().in(FIRST, LAST)) {
            var message = one.message();
            if (one.fate() == Fate.SENT && message != null && !one.chat().equals(new Chat.Group("west-1"))) {
                var said = chat.recorder().conversations().said(message).orElseThrow();
                SENT.putIfAbsent(one, Objects.requireNonNull(said.message().card()));
            }
        }
    }

    private static String name(Delivery one) {
        return push(one).kind().name();
    }

    private static Push push(Delivery one) {
        return chat.part(Repertoire.class).named(one.push()).orElseThrow();
    }

    @Test
    void everyCardThatWasSentIsDrawnAgainAsItWas() {
        SENT.forEach((one, card) -> {
            var again = again(one);
            assertThat(again.title())
                    .as("%s %s %s", one.push(), one.day(), one.chat())
                    .isEqualTo(card.title());
            assertThat(again.tone()).isEqualTo(card.tone());
            assertThat(again.elements().subList(1, again.elements().size()))
                    .as("%s %s %s", one.push(), one.day(), one.chat())
                    .isEqualTo(card.elements());
        });
    }

    private static Card again(Delivery one) {
        var words = "重画 %s %s #%d".formatted(name(one), one.day(), one.drawn());
        var turn =
                switch (one.chat()) {
                    case Chat.Direct(var person) -> chat.says(NAMES.get(person), words);
                    case Chat.Group _ -> chat.saysInGroup("小美", words);
                };
        return Objects.requireNonNull(turn.reply().card());
    }

    @Test
    void everyKindThereIsWasAmongThem() {
        var kinds = new ArrayList<>(List.copyOf(chat.part(Repertoire.class).all()));
        kinds.removeIf(push -> SENT.keySet().stream().anyMatch(one -> one.push().equals(push.name())));
        assertThat(kinds)
                .extracting(Push::name)
                .containsExactlyInAnyOrder("overdue-approvals", "missing-year", "campaign-results");
    }

    @ParameterizedTest
    @CsvSource({
        "重画 早计划 11-24, 2026-11-24 周二 08:45 的早计划",
        "重画 早报 11-24, 2026-11-24 周二 08:45 的早计划",
        "重画 早报 11月24日, 2026-11-24 周二 08:45 的早计划",
        "重画 早报 11/24, 2026-11-24 周二 08:45 的早计划",
        "重画 周进度 11-23, 2026-11-23 周一 09:00 的周进度",
        "重画 周计划 11-30, 2026-11-30 周一 09:00 的周进度"
    })
    void aDayThatIsNamedIsTheDayThatIsDrawn(String words, String drawn) {
        chat.says("小美", words).botMentions("重画：" + drawn);
    }

    @Test
    void aDayWithoutOneIsNoOtherDay() {
        chat.says("小美", "重画 周进度 11-25").botMentions("没找到你说的那张");
    }

    /** What the company wrote for itself is drawn as its file had it on that day, also when it is gone since. */
    @Test
    void whatTheFileSaidThenIsDrawnThen() {
        var before = "晨会: {when: 每个工作日 08:30, to: 销售, say: 九点晨会}";
        var changed = new RhythmChat("晨会: {when: 每个工作日 08:30, to: 销售, say: 十点晨会}");
        RestartedWith.file("cadence.yml", before, "2026-11-20", changed);
        changed.comes("小美", "2026-11-24T08:35");
        RestartedWith.file("cadence.yml", "morning-plan: 关", "2026-11-25", changed);
        changed.at("2026-11-25", 10).says("小美", "重画 晨会 11-24").botMentions("九点晨会");
    }

    @Test
    void itSaysWhatWasToldSince() {
        chat.says("小美", "重画 周进度").botMentions("重画：2026-11-30 周一 09:00 的周进度").botMentions("之后补记或改了更早的");
    }

    @Test
    void oneThatIsNotThereIsAnsweredWithThoseThatAre() {
        chat.says("小美", "重画 周进度 #999999").botMentions("没找到你说的那张");
        chat.says("小美", "重画 早计划 2026-11-21").botMentions("这段时间没有按点发过卡片");
    }
}
