package io.drumbeat.quote;

import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code config/approvals.yml}: which quotes need a yes, and whose. */
public final class ApprovalsFile {
    private static final int MOST_DAYS = 60;
    private static final int MOST_MONTHS = 120;

    private ApprovalsFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line that is wrong */
    public static ApprovalRules read(Yaml file, People people, Stages stages) {
        var rules = readEarlier(file);
        file.find("quotes").map(Yaml::items).orElse(List.of()).forEach(quote -> checkStage(quote, stages));
        file.find("deputies").ifPresent(deputies -> deputies.entries()
                .forEach((manager, deputy) -> checkDeputy(deputies, manager, deputy, people)));
        return rules;
    }

    /** What such a file said before: people and stages that it names may be gone since. */
    public static ApprovalRules readEarlier(Yaml file) {
        file.only("quotes", "deputies", "within", "unapproved", "new-customer-months", "shares-within");
        oneForEachStage(file);
        var quotes = file.find("quotes").map(Yaml::items).orElse(List.of()).stream()
                .map(ApprovalsFile::threshold)
                .toList();
        var deputies = new HashMap<String, String>();
        file.find("deputies")
                .map(Yaml::entries)
                .orElse(Map.of())
                .forEach((manager, deputy) -> deputies.put(manager, deputy.text()));
        var unapproved = file.find("unapproved")
                .map(y -> y.as(
                        text -> ApprovalRules.Unapproved.valueOf(text.toUpperCase(Locale.ROOT)),
                        "应是 ask（先问）、refuse（不让签）或 allow（不管）"))
                .orElse(ApprovalRules.Unapproved.ASK);
        return new ApprovalRules(
                quotes,
                deputies,
                unapproved,
                file.find("within").map(ApprovalsFile::within).orElse(0),
                file.find("new-customer-months").map(ApprovalsFile::months).orElse(0),
                file.find("shares-within").map(ApprovalsFile::within).orElse(ApprovalRules.SHARES_WITHIN));
    }

    private static void oneForEachStage(Yaml file) {
        var once = new Once();
        for (var quote : file.find("quotes").map(Yaml::items).orElse(List.of())) {
            var stage = quote.only("over", "stage").find("stage").map(Yaml::text);
            once.written(stage.orElse(""), quote);
        }
    }

    private static ApprovalRules.Threshold threshold(Yaml quote) {
        var over = yuan(quote.get("over"));
        if (over.minor() < 0) {
            throw quote.get("over").wrong("金额不能是负数");
        }
        return new ApprovalRules.Threshold(
                over, quote.find("stage").map(Yaml::text).orElse(null));
    }

    private static Money yuan(Yaml over) {
        try {
            return Money.of(over.number(), Money.CNY);
        } catch (ArithmeticException tooFine) {
            throw over.wrong("应是多少元，最多两位小数，例如 100万");
        }
    }

    private static void checkStage(Yaml quote, Stages stages) {
        quote.find("stage").filter(id -> stages.withId(id.text()).isEmpty()).ifPresent(id -> {
            throw id.wrong("没有这个阶段，可用 "
                    + String.join("、", stages.all().stream().map(s -> s.id()).toList()));
        });
    }

    private static int within(Yaml days) {
        var within = days.as(Integer::parseInt, "应是几个工作日，如 2");
        if (within < 0 || within > MOST_DAYS) {
            throw days.wrong("应是 0 到 %d 个工作日；0 是不限".formatted(MOST_DAYS));
        }
        return within;
    }

    private static int months(Yaml months) {
        var after = months.as(Integer::parseInt, "应是几个月，如 12");
        if (after < 0 || after > MOST_MONTHS) {
            throw months.wrong("应是 0 到 %d 个月；0 是签过就一直算老客".formatted(MOST_MONTHS));
        }
        return after;
    }

    private static void checkDeputy(Yaml deputies, String manager, Yaml deputy, People people) {
        if (people.withId(manager).isEmpty()) {
            throw deputies.key(manager).unknown("people.yml 里没有这个人", people.ids());
        }
        if (manager.equals(deputy.text())) {
            deputy.refuse("代批的应是别人，不能是自己");
        }
        var may = new ArrayList<String>();
        people.ever().stream().filter(person -> person.role() != Role.REP).forEach(person -> may.add(person.id()));
        if (!may.contains(deputy.text())) {
            throw deputy.wrong("代批的应是主管、财务或管理员，可用 " + String.join("、", may));
        }
    }
}
