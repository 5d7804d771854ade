package io.drumbeat.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes first in the printed order leads the morning, in two dozen situations. */
class ForemostTests {
    private static final LocalDate MORNING = LocalDate.of(2026, 11, 25);

    private final Rehearsal chat = new Rehearsal();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', 今天：",
        "done, 本周的动作都做到了",
        "cash today, 华为 15.0万 今天到期",
        "cash late, 华为 15.0万 逾期没回",
        "cash late+cash today, 华润 6.0万 今天到期",
        "cash later, 今天：",
        "cash late+done, 华为 15.0万 逾期没回",
        "cash late+promise late, 华为 15.0万 逾期没回",
        "cash today+promise late+stuck, 华为 15.0万 今天到期",
        "cash late+stuck+done, 华为 15.0万 逾期没回",
        "promise late, 1 件答应的事过期了",
        "promise late+stuck, 1 件答应的事过期了",
        "promise late+done, 1 件答应的事过期了",
        "promise today, 今天：",
        "promise today+done, 本周的动作都做到了",
        "promise late+promise today, 1 件答应的事过期了",
        "promise old, 1 件答应的事过期了",
        "promise old+promise old, 今天：",
        "promise old+promise old+promise late, 3 件答应的事过期了",
        "promise old+promise old+stuck, 美的 停在初步沟通 13 个工作日了",
        "stuck, 美的 停在初步沟通 13 个工作日了",
        "stuck+done, 美的 停在初步沟通 13 个工作日了",
        "stuck+promise today, 美的 停在初步沟通 13 个工作日了",
        "cash later+stuck, 美的 停在初步沟通 13 个工作日了",
        "cash old, 今天：",
        "cash old+cash late, 华润 6.0万 逾期没回",
        "cash late+called, 今天：",
        "stuck old, 今天：",
        "stuck old+promise late, 1 件答应的事过期了"
    })
    void theFirstInOrderLeads(String situation, String figure) {
        for (var part : situation.split("\\+")) {
            happens(part);
        }
        assertThat(headline()).startsWith(figure);
    }

    /** What nobody did anything about leads once a week, and each week another; no morning begins with it for months. */
    @Test
    void whatIsOldComesForwardOnMondaysInTurn() {
        chat.at("2026-11-02", 9).says("小美", "商机 美的 8万");
        chat.says("小美", "商机 华润 5万");
        var leads = Stream.of("2026-11-30", "2026-12-01", "2026-12-04", "2026-12-07", "2026-12-08")
                .map(day -> headline(LocalDate.parse(day)))
                .map(figure -> figure.substring(0, 2))
                .toList();
        assertThat(leads).containsExactly(leads.get(0), "今天", "今天", leads.get(3), "今天");
        assertThat(List.of(leads.get(0), leads.get(3))).containsExactlyInAnyOrder("美的", "华润");
    }

    private void happens(String part) {
        switch (part) {
            case "cash today", "cash late", "cash later", "cash old" -> owed(part);
            case "called" -> chat.at("2026-11-24", 15).says("小美", "电话 华为 催款");
            case "promise late" -> chat.at("2026-11-23", 12).says("小美", "电话 华润 明天送样");
            case "promise old" ->
                chat.at("2026-11-11", 12)
                        .says("小美", "电话 华润 明天送样 " + chat.direct("小美").size());
            case "promise today" -> chat.at("2026-11-23", 12).says("小美", "电话 华润 后天送样");
            case "stuck old" -> chat.at("2026-11-02", 9).says("小美", "商机 美的 8万");
            case "stuck" -> chat.at("2026-11-06", 9).says("小美", "商机 美的 8万");
            case "done" -> {
                for (var visit = 0; visit < 12; visit++) {
                    chat.at("2026-11-24", 15).says("小美", "拜访 华润");
                }
                for (var quote = 0; quote < 3; quote++) {
                    chat.says("小美", "报价 华润 " + (quote + 1) + "万");
                }
            }
            default -> assertThat(part).isEmpty();
        }
    }

    private void owed(String part) {
        var first = chat.at("2026-11-20", 9).direct("小美").isEmpty();
        var customer = first ? "华为 50万" : "华润 20万";
        chat.says("小美", "签单 " + customer);
        var name = customer.substring(0, 2);
        var due =
                switch (part) {
                    case "cash today" -> "11月25日";
                    case "cash late" -> "11月24日";
                    case "cash old" -> "11月10日";
                    default -> "12月25日";
                };
        chat.says("小美", "回款计划 %s 30%% %s 余款 1月31日".formatted(name, due));
    }

    private String headline() {
        return headline(MORNING);
    }

    private String headline(LocalDate day) {
        return chat.recorder()
                .ask(known -> chat.part(DayLines.class).of(chat.people().get("mei"), day, known).stream()
                        .filter(Element.Headline.class::isInstance)
                        .map(element -> ((Element.Headline) element).figure())
                        .findFirst()
                        .orElseThrow());
    }
}
