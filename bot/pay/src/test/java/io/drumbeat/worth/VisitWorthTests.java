package io.drumbeat.worth;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.payout.Calculator;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visit has a price once enough is known of what comes of visits, and by the plan's own steps. */
class VisitWorthTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 27);

    private final Rehearsal chat = new Rehearsal();

    /** Four visits a week, and each week a deal is signed after some days. */
    private void aSeason(int lag) {
        for (var week = 0; week < 16; week++) {
            var monday = FIRST.plusWeeks(week);
            for (var day = 0; day < 4; day++) {
                chat.at(monday.plusDays(day).toString(), 9).says("小美", "拜访 华为");
            }
            chat.says("小美", "商机 华为 10万");
            chat.at(monday.plusDays(lag).toString(), 10).says("小美", "签单 华为 10万 老客");
        }
    }

    private String priced(String day) {
        return chat.recorder()
                .ask(known ->
                        text(chat.part(VisitWorth.class).of(chat.people().get("mei"), LocalDate.parse(day), known)));
    }

    private static String text(List<Element> elements) {
        return elements.isEmpty() ? "" : ((Element.Text) elements.getFirst()).text();
    }

    @Test
    void withoutAPastNothingIsPriced() {
        chat.says("小美", "拜访 华为");
        assertThat(priced("2026-11-23")).isEmpty();
    }

    @Test
    void aVisitThatLeadsToDealsHasAPriceWithItsDoubt() {
        aSeason(4);
        assertThat(priced("2026-11-17")).matches("多 1 次拜访，约值提成 ¥[\\d,]+（¥[\\d,]+–¥[\\d,]+）");
        assertThat(priced("2026-11-17")).isEqualTo(priced("2026-11-17"));
    }

    @Test
    void aVisitOnTheLastDayCountsForNextMonth() {
        aSeason(4);
        assertThat(priced("2026-11-30")).startsWith("按你的节奏，拜访到签单通常要");
    }

    /** By the sample plan nothing hangs on the months before, so they need not be computed. */
    @Test
    void theMonthByItselfGainsWhatAllMonthsDo() {
        aSeason(4);
        chat.at("2026-11-18", 10).says("小美", "回款 华为 30万");
        chat.says("小美", "退款 华为 2万");
        var mei = chat.people().get("mei");
        var day = LocalDate.parse("2026-11-19");
        for (var fresh : List.of(true, false)) {
            for (var besides : List.of(0L, 3_000_000L, 90_000_000L)) {
                chat.recorder().ask(known -> {
                    var curve = new Curve(chat.part(Calculator.class), mei, day, fresh, known);
                    assertThat(chat.part(Calculator.class).alone(mei, YearMonth.from(day), known))
                            .isPresent();
                    assertThat(curve.gain(besides, 20_000_000))
                            .as("%s %s", fresh, besides)
                            .isPositive()
                            .isEqualTo(curve.gainOfAll(besides, 20_000_000));
                    return known;
                });
            }
        }
    }
}
