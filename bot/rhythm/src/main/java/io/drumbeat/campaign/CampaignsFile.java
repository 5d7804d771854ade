package io.drumbeat.campaign;

import io.drumbeat.calendar.Period;
import io.drumbeat.config.Yaml;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Written;
import io.drumbeat.people.People;
import io.drumbeat.schedule.Audience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code config/campaigns.yml}. */
public final class CampaignsFile {
    private static final String SELLERS = "销售";

    private final Written measures;

    private CampaignsFile(Written measures) {
        this.measures = measures;
    }

    /**
     * What it says now.
     *
     * @param rules the names of the rules that pay
     * @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right
     */
    public static Campaigns read(Yaml file, Written measures, People people, Set<String> rules) {
        var reader = new CampaignsFile(measures);
        var all = new ArrayList<Campaign>();
        var ids = new HashSet<String>();
        for (var item : items(file)) {
            var campaign = reader.one(item);
            if (!ids.add(campaign.id())) {
                throw item.get("id").wrong("这个 id 写了两次，只留一处");
            }
            campaign.to().check(people.on(campaign.span().from()));
            item.find("bonus").filter(bonus -> !rules.contains(bonus.text())).ifPresent(bonus -> {
                throw bonus.wrong("提成方案里没有叫 \"%s\" 的规则；有：%s".formatted(bonus.text(), String.join("、", sorted(rules))));
            });
            all.add(campaign);
        }
        return new Campaigns(all);
    }

    /** What it said earlier, whoever and whatever is gone since. */
    public static Campaigns readEarlier(Yaml file, Written measures) {
        return new Campaigns(
                items(file).stream().map(new CampaignsFile(measures)::one).toList());
    }

    private static List<Yaml> items(Yaml file) {
        return file.only("campaigns").get("campaigns").items();
    }

    private Campaign one(Yaml item) {
        item.only("id", "name", "from", "to", "for", "say", "daily", "goal", "bonus");
        var from = item.get("from").date();
        var to = item.get("to").date();
        if (to.isBefore(from)) {
            throw item.get("to").wrong("最后一天不能早于第一天 %s".formatted(from));
        }
        var daily = item.find("daily").map(yaml -> amounts(yaml, true)).orElse(Map.of());
        var goal = item.find("goal").map(yaml -> amounts(yaml, false)).orElse(Map.of());
        if (daily.isEmpty() && goal.isEmpty()) {
            throw item.wrong("要写 daily（每个工作日多做几次）或 goal（整段每人做到多少），例如 daily: {calls: 3}");
        }
        return new Campaign(
                item.get("id").text(),
                new Period(item.get("name").text(), from, to),
                item.find("for").map(Audience::read).orElse(Audience.of(SELLERS, item)),
                text(item, "say"),
                daily,
                goal,
                text(item, "bonus"));
    }

    private static String text(Yaml item, String key) {
        return item.find(key).map(Yaml::text).orElse("");
    }

    private Map<String, Long> amounts(Yaml file, boolean daily) {
        var amounts = new HashMap<String, Long>();
        file.entries().forEach((id, value) -> {
            var measure = measures.named(id, value);
            var amount = measures.inItsUnit(id, value);
            if (amount <= 0) {
                throw value.wrong("应大于 0");
            }
            if (!adds(measure) || (daily && measure.isMoney())) {
                throw value.wrong(daily ? "每天多做的应是数得出次数的指标，例如 calls、visits" : "%s不能按人加起来".formatted(measure.label()));
            }
            amounts.put(id, amount);
        });
        return amounts;
    }

    private static boolean adds(Indicator measure) {
        return measure.addsUp() && !measure.isShare() && !measure.isLowerBetter();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
