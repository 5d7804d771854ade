package io.drumbeat.declared;

import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import io.drumbeat.declared.Declared.Filter;
import io.drumbeat.declared.Declared.How;
import io.drumbeat.declared.Declared.Rule;
import io.drumbeat.fact.ActivityFact.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how a measure comes about, and sees that it takes of facts only what they have. */
final class Ruled {
    /** What has a score that can be averaged: as whoever sells says it, and as the customer does. */
    private static final List<String> SCORED = List.of("rating", "customer-score");

    /** Of which facts money can be summed. */
    private static final List<String> MONEY = List.of("collected", "deal", "quote", "refund", "won");

    /** What only one kind of fact says. */
    private static final Map<String, String> SAID_BY =
            Map.of("customers", "won", "product", "won", "stage", "stage", "activity", "activity");

    private Ruled() {}

    static Rule rule(Yaml item, Map<String, Declared> before) {
        var found = new ArrayList<Rule>();
        for (var how : How.values()) {
            item.find(how.name().toLowerCase(Locale.ROOT)).ifPresent(kind -> found.add(over(how, kind, item)));
        }
        item.find("of").ifPresent(of -> found.add(new Rule.Rate(known(of, before), known(item.get("per"), before))));
        item.find("share").ifPresent(kind -> found.add(share(kind, item.get("among"))));
        item.find("source").ifPresent(source -> found.add(source(source)));
        if (found.size() != 1) {
            throw item.wrong("count、sum、distinct、average、of + per、share + among、source 里应恰好写一样");
        }
        return found.getFirst();
    }

    private static Rule source(Yaml source) {
        return switch (source.text()) {
            case "margin" -> new Rule.Margin();
            case "steps-kept" -> new Rule.StepsKept();
            default -> throw source.wrong("应是 margin 或 steps-kept");
        };
    }

    private static String known(Yaml id, Map<String, Declared> before) {
        if (!before.containsKey(id.text())) {
            throw id.unknown("上面没有这个指标，比率的两头要先写", before.keySet());
        }
        return id.text();
    }

    private static Rule share(Yaml kind, Yaml among) {
        return new Rule.Share(
                new Rule.Over(How.COUNT, Taking.known(kind), Filter.ALL),
                new Rule.Over(How.COUNT, Taking.known(among), Filter.ALL));
    }

    private static List<Yaml> several(Yaml said) {
        return said.isList() ? said.items() : List.of(said);
    }

    private static Rule over(How how, Yaml kind, Yaml item) {
        Taking.known(kind);
        if (how == How.SUM && !MONEY.contains(kind.text())) {
            kind.refuse("没有金额可加，应是 " + String.join("、", MONEY));
        }
        if (how == How.AVERAGE && !SCORED.contains(kind.text())) {
            kind.refuse("没有分数可平均，应是 " + String.join("、", SCORED));
        }
        var where = item.find("where").map(all -> all.only("customers", "product", "stage", "activity"));
        where.ifPresent(all -> saidOf(kind, all));
        return new Rule.Over(how, kind.text(), where.map(Ruled::filter).orElse(Filter.ALL));
    }

    private static void saidOf(Yaml kind, Yaml where) {
        for (var key : where.entries().keySet()) {
            if (!kind.text().equals(SAID_BY.get(key))) {
                where.key(key).refuse("%s 的记录里没有这一样，应用在 %s 上".formatted(kind.text(), SAID_BY.get(key)));
            }
        }
        where.find("customers")
                .filter(customers -> !List.of("new", "old").contains(customers.text()))
                .ifPresent(customers -> {
                    throw customers.wrong("应是 new 或 old");
                });
        var activities = Arrays.stream(Activity.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        where.find("activity")
                .filter(activity -> !activities.contains(activity.text()))
                .ifPresent(activity -> activity.refuse("应是 " + String.join("、", activities)));
    }

    private static Filter filter(Yaml where) {
        return new Filter(
                where.find("customers").map(Yaml::text).orElse(null),
                where.find("product").map(Ruled::products).orElse(Set.of()),
                where.find("stage").map(Yaml::text).orElse(null),
                where.find("activity").map(Yaml::text).orElse(null));
    }

    /** One product, or those of a line. */
    private static Set<String> products(Yaml product) {
        Once.each(several(product));
        return several(product).stream().map(Yaml::text).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws io.drumbeat.config.ConfigError where a stage or a product is named that is not there */
    static void check(Yaml where, Collection<String> stages, Collection<String> products) {
        where.find("stage").filter(stage -> !stages.contains(stage.text())).ifPresent(stage -> {
            throw stage.unknown("没有这个阶段", stages);
        });
        for (var product : where.find("product").map(Ruled::several).orElse(List.of())) {
            if (!products.isEmpty() && !products.contains(product.text())) {
                throw product.unknown("products.yml 里没有这个产品", products);
            }
        }
    }
}
