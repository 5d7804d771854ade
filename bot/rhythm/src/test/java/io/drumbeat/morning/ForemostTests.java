package io.drumbeat.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes first in the printed order leads the morning, in twenty situations. */
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
        "promise old+promise old+stuck, 美的 停在初步沟通 17 个工作日了",
        "stuck, 美的 停在初步沟通 17 个工作日了",
        "stuck+done, 美的 停在初步沟通 17 个工作日了",
        "stuck+promise today, 美的 停在初步沟通 17 个工作日了",
        "cash later+stuck, 美的 停在初步沟通 17 个工作日了"
    })
    void theFirstInOrderLeads(String situation, String figure) {
        for (var part : situation.split("\\+")) {
            happens(part);
        }
        assertThat(headline()).startsWith(figure);
    }

    private void happens(String part) {
        switch (part) {
            case "cash today", "cash late", "cash later" -> owed(part);
            case "promise late" -> chat.at("2026-11-23", 12).says("小美", "电话 华润 明天送样");
            case "promise old" ->
                chat.at("2026-11-11", 12)
                        .says("小美", "电话 华润 明天送样 " + chat.direct("小美").size());
            case "promise today" -> chat.at("2026-11-23", 12).says("小美", "电话 华润 后天送样");
            case "stuck" -> chat.at("2026-11-02", 9).says("小美", "商机 美的 8万");
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
        var due = part.equals("cash today") ? "11月25日" : part.equals("cash late") ? "11月24日" : "12月25日";
        chat.says("小美", "回款计划 %s 30%% %s 余款 1月31日".formatted(name, due));
    }

    private String headline() {
        return chat.recorder()
                .ask(known -> chat.part(DayLines.class).of(chat.people().get("mei"), MORNING, known).stream()
                        .filter(Element.Headline.class::isInstance)
                        .map(element -> ((Element.Headline) element).figure())
                        .findFirst()
                        .orElseThrow());
    }
}
