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
        var card = chat.part(FinanceCard.class);
        var friday = LocalDate.of(2026, 11, 20);
        assertThat(chat.recorder()
                        .<Boolean>ask(known -> card.news(friday, known).isPresent()))
                .isFalse();
        chat.says("小美", "签单 华为 50万");
        assertThat(chat.recorder()
                        .<Boolean>ask(known -> card.news(friday, known).isPresent()))
                .isTrue();
    }

    private boolean comes(String day) {
        var card = chat.part(FinanceCard.class);
        return chat.recorder()
                .<Boolean>ask(known -> card.news(LocalDate.parse(day), known).isPresent());
    }

    @Test
    void whatChangedNothingInAWeekIsNotSaidAgain() {
        chat.says("小美", "签单 华为 50万");
        assertThat(comes("2026-11-20")).isTrue();
        assertThat(comes("2026-11-27")).isFalse();
        chat.at("2026-11-26", 9).says("小美", "签单 华润 5万");
        assertThat(comes("2026-11-27")).isTrue();
    }

    /** It said 9.9万 over a table of 5.0万, without saying of when the rest was. */
    @Test
    void whatWaitsOfEarlierMonthsStandsByItself() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 4.9万");
        chat.at("2026-12-03", 9).says("小美", "回款 华为 5万");
        chat.says("钱姐", "财务总览").botSays("""
                等你确认 5.0万 · 签单 0 · 开票 0
                以前几个月报的还有 4.9万 没确认，一共等你确认 9.9万
                华东一组 | 0 | 5.0万 | 0""");
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
}
