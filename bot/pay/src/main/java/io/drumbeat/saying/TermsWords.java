package io.drumbeat.saying;

import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Terms;
import io.drumbeat.yardstick.Whose;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan says about all of its rules, in sentences. */
final class TermsWords {
    private final PayPlan plan;
    private final ShapeWords words;
    private final List<String> said;

    TermsWords(PayPlan plan, ShapeWords words, List<String> said) {
        this.plan = plan;
        this.words = words;
        this.said = said;
    }

    void say() {
        var terms = plan.terms();
        terms.caps().forEach(cap -> said.add(cap(cap)));
        terms.guarantees()
                .forEach(floor -> said.add("%s%s保底 %s，不够就补，不用还。"
                        .formatted(
                                first(floor.first()), PlanWords.over(floor.over()), words.quantity(floor.amount()))));
        terms.draws().forEach(draw -> said.add(draw(draw)));
        later(terms);
        if (terms.trueUp() != null) {
            said.add("%s多退少补。".formatted(PlanWords.over(terms.trueUp())));
        }
        if (!terms.ramp().isEmpty()) {
            said.add("新人爬坡：" + terms.ramp().stream().map(TermsWords::step).collect(Collectors.joining("；")) + "。");
        }
        if (terms.payableFrom() != null) {
            said.add("一次不到 %s 的先不发，留到以后一起发。".formatted(words.quantity(terms.payableFrom())));
        }
        if (!PlanWords.isWhole(terms.leavers())) {
            said.add(PlanWords.leavers(terms.leavers()) + "。");
        }
        if (terms.proration() != null) {
            said.add(prorated(terms.proration()));
        }
    }

    private String cap(Terms.Limit cap) {
        return "%s%s%s封顶 %s%s。"
                .formatted(
                        cap.whose() == Whose.OWN ? "" : cap.whose().label() + "一起，",
                        cap.rules().isEmpty() ? "全部加起来" : String.join("、", cap.rules()) + " 加起来",
                        PlanWords.over(cap.over()),
                        words.quantity(cap.amount()),
                        cap.carry() ? "，超出的留到以后" : "");
    }

    private void later(Terms terms) {
        terms.delays().forEach(delay -> said.add(PlanWords.delay(delay, words) + "。"));
        terms.holds()
                .forEach(hold -> said.add("%s 的提成暂缓：%s%s。"
                        .formatted(hold.deal(), hold.reason(), hold.until() == null ? "" : "，到 " + hold.until())));
    }

    private static String prorated(Terms.Proration proration) {
        return "按%s在岗天数折算%s%s%s。"
                .formatted(
                        proration.working() ? "工作日" : "自然日",
                        proration.targets() ? "目标" : "",
                        proration.leaves() ? "，请假也扣" : "",
                        proration.months().stream()
                                .map(step -> "，满 %s 天算 %s 个月"
                                        .formatted(Figures.number(step.from()), Figures.factor(step.counts())))
                                .collect(Collectors.joining()));
    }

    private static String first(int months) {
        return months == 0 ? "" : "入职头 %d 个月".formatted(months);
    }

    private String draw(Terms.Draw draw) {
        var back = draw.recoverable()
                ? PlanWords.isWhole(draw.recover())
                        ? "以后从提成里扣回"
                        : "以后每次最多拿 %s 扣回".formatted(Figures.percent(draw.recover()))
                : "不用还";
        return "%s每月预支 %s，%s%s%s%s。"
                .formatted(
                        first(draw.first()),
                        words.quantity(draw.amount()),
                        back,
                        draw.forgiven() == null ? "" : "，" + draw.forgiven().label() + "结束时没还清的免了",
                        draw.after() == 0 ? "" : "，入职头 %d 个月不扣回".formatted(draw.after()),
                        draw.most() == null ? "" : "，最多欠 " + words.quantity(draw.most()));
    }

    private static String step(Terms.RampStep step) {
        var pay = PlanWords.isWhole(step.pay()) ? "" : "，提成 ×" + Figures.factor(step.pay());
        return "第 %d 个月目标 %s%s".formatted(step.month(), Figures.percent(step.target()), pay);
    }
}
