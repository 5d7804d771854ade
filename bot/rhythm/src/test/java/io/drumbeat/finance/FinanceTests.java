package io.drumbeat.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Finance reads the month's cash, and what of it is not confirmed. */
class FinanceTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-16", 9);

    @Test
    void nothingComesByTheClockWhereNoMoneyMoved() {
        assertThat(comes("2026-11-20")).isFalse();
        chat.says("小美", "签单 华为 50万");
        assertThat(comes("2026-11-20")).isTrue();
    }

    private boolean comes(String day) {
        var card = chat.part(FinanceCard.class);
        var reader = chat.people().named("钱姐").orElseThrow();
        return chat.recorder().<Boolean>ask(known -> card.news(reader, LocalDate.parse(day), known)
                .isPresent());
    }

    /** What was confirmed since counts for the day on which it was reported, and so looked as if it had been read. */
    @Test
    void whatWasConfirmedSinceAndTheEndOfTheMonthAreSaid() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "回款 华为 3万");
        assertThat(comes("2026-11-20")).isTrue();
        assertThat(comes("2026-11-27")).isFalse();
        chat.at("2026-11-26", 9).says("钱姐", "确认回款 #3");
        assertThat(comes("2026-11-27")).isTrue();
        assertThat(comes("2026-11-30")).isTrue();
        chat.at("2026-12-31", 9).says("钱姐", "财务总览").botMentions("最早一笔 2026-11-16 周一 报的，等确认");
        assertThat(comes("2027-02-05")).as("it waits still").isTrue();
        assertThat(comes("2027-02-12")).isFalse();
    }

    @Test
    void whatChangedNothingInAWeekIsNotSaidAgain() {
        chat.says("小美", "签单 华为 50万");
        assertThat(comes("2026-11-20")).isTrue();
        assertThat(comes("2026-11-27")).isFalse();
        chat.at("2026-11-26", 9).says("小美", "签单 华润 5万");
        assertThat(comes("2026-11-27")).isTrue();
    }

    @Test
    void theTotalTellsConfirmedFromReported() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万");
        chat.says("钱姐", "确认回款 全部");
        chat.says("小美", "回款 华为 3万");
        chat.says("钱姐", "财务总览").botSays("""
                全公司 2026年11月回款
                已确认 20.0万
                等你确认 3.0万 · 签单 50.0万 · 开票 0
                华东一组 | 20.0万 | 3.0万 | 50.0万""");
    }

    /** What waits for a colleague's yes, or was refused, is nobody's and yet the company's. */
    @Test
    void theTotalIsAllOfTheMoneyWhoeverSaidYesToIt() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 10万 老客 和王五平分");
        chat.says("小美", "回款 华为 4万");
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "回款 华为 2万");
        var total = """
                已确认 4.0万
                等你确认 2.0万 · 签单 10.0万 · 开票 0
                华东一组 | 2.0万 | 1.0万 | 5.0万
                分成待定 | 2.0万 | 1.0万 | 5.0万
                回款：已确认 ¥40,000，已报待确认 ¥20,000
                其中分成待定：签单额 ¥50,000、回款 ¥20,000、已报回款 ¥10,000，等同意或被拒绝了，还不算在谁名下""";
        chat.says("钱姐", "财务总览").botSays(total);
        chat.says("老雷", "团队 本月").botSays("""
                签单额 ¥50,000 / ¥800,000 6%（落后节奏）
                分成待定：签单额 ¥50,000、回款 ¥20,000、已报回款 ¥10,000，等同意或被拒绝了，还不算在谁名下""");
        chat.says("王五", "驳回 #2 不是我的");
        chat.says("钱姐", "财务总览").botSays(total);
    }

    @Test
    void whatWasReportedInEarlierMonthsIsSaidApart() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 10万 老客");
        chat.says("小美", "回款 华为 3万");
        chat.at("2026-12-01", 10).says("小美", "回款 华为 1万");
        chat.says("钱姐", "财务总览").botSays("""
                等你确认 4.0万（其中 3.0万 是以前月份报的） · 签单 0 · 开票 0
                华东一组 | 0 | 1.0万 | 0""");
    }
}
