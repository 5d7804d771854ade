package io.drumbeat.allowance;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The month's quota as an admin reads it. */
final class QuotaCards {
    static final String DINGTALK = "dingtalk";
    private final Quota quota;
    private final Consumption consumption;
    private final Savings savings;
    private final WorkingCalendar calendar;

    QuotaCards(Quota quota, Consumption consumption, Savings savings, WorkingCalendar calendar) {
        this.quota = quota;
        this.consumption = consumption;
        this.savings = savings;
        this.calendar = calendar;
    }

    Card month(LocalDate today) {
        var month = YearMonth.from(today);
        var forecast = Forecast.of(consumption.calls(DINGTALK, month), today, calendar);
        var inbound = consumption.inbound(DINGTALK, month);
        var saved = savings.since(DINGTALK, month.atDay(1));
        var elements = new ArrayList<Element>();
        elements.add(progress("调用", forecast.used(), quota.calls()));
        elements.add(progress("收消息", inbound, quota.inbound()));
        elements.add(Element.Fields.of(
                new Field("照这样到月底", "%,d 次，%s".formatted(forecast.atEnd(), verdict(forecast))),
                new Field(
                        "现在",
                        quota.reached(forecast.used()).map(Quota.Step::words).orElse("照常发")),
                new Field("已省下", "合并 %d 条，没发 %d 条".formatted(saved.merged(), saved.dropped())),
                new Field("步骤", steps())));
        var title = "钉钉 %d月额度：用了 %d%%".formatted(month.getMonthValue(), quota.percent(forecast.used()));
        var tone = quota.reached(forecast.used()).isPresent() || forecast.atEnd() > quota.calls()
                ? Card.Tone.WARN
                : Card.Tone.INFO;
        return new Card(title, tone, elements);
    }

    Card warning(Quota.Step step, long used) {
        return Card.warn(
                "钉钉额度用了 %d%%：从现在起%s".formatted(quota.percent(used), step.words()),
                new Element.Text("本月 %,d / %,d 次。提成和回复照发；不发的都有账，在“额度”里。".formatted(used, quota.calls())),
                new Element.Buttons(List.of(Element.Button.of("额度", "额度"))));
    }

    private String verdict(Forecast forecast) {
        return forecast.atEnd() <= quota.calls() ? "够用" : "差 %,d 次".formatted(forecast.atEnd() - quota.calls());
    }

    private String steps() {
        return quota.steps().isEmpty()
                ? "没有设；写在 config/quota.yml"
                : quota.steps().stream()
                        .map(step -> step.percent() + "% 起" + step.words())
                        .collect(Collectors.joining("；"));
    }

    private static Element progress(String label, long used, long most) {
        return new Element.Progress(
                label, BigDecimal.valueOf(used), BigDecimal.valueOf(most), null, "%,d / %,d 次".formatted(used, most));
    }
}
