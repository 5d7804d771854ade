package io.drumbeat.declared;

import io.drumbeat.calendar.Period;
import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.declared.Declared.Example;
import io.drumbeat.declared.Declared.Filter;
import io.drumbeat.declared.Declared.How;
import io.drumbeat.declared.Declared.Rule;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Reckoned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The measures that a company declares in {@code measures.yml}, each tried on its examples when the file is read. */
public final class DeclaredMeasures implements Reckoned {
    private static final List<String> UNITS = List.of("元", "%", "个", "次", "家", "单", "分");
    private static final String FILE = "measures.yml";

    private final Map<String, Declared> byId;

    private DeclaredMeasures(Map<String, Declared> byId) {
        this.byId = byId;
    }

    /** Those that come with the bot. */
    public static DeclaredMeasures usual() {
        try (var file = DeclaredMeasures.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE);
            }
            return read(Yaml.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws ConfigError naming the line, where something is not known or an example comes to something else */
    public static DeclaredMeasures read(Yaml file) {
        var byId = new LinkedHashMap<String, Declared>();
        for (var item : file.only("measures").get("measures").items()) {
            item.only(
                    "id",
                    "label",
                    "unit",
                    "count",
                    "sum",
                    "distinct",
                    "average",
                    "of",
                    "per",
                    "share",
                    "among",
                    "source",
                    "where",
                    "better",
                    "examples");
            var declared = declared(item, byId);
            if (byId.put(declared.id(), declared) != null) {
                throw item.get("id").wrong("写了两次");
            }
            for (var example : examples(item)) {
                tried(declared, example, byId, item);
            }
        }
        return new DeclaredMeasures(byId);
    }

    private static Declared declared(Yaml item, Map<String, Declared> before) {
        var unit = item.get("unit");
        if (!UNITS.contains(unit.text())) {
            throw unit.wrong("单位应是 " + String.join("、", UNITS));
        }
        return new Declared(
                item.get("id").text(),
                item.get("label").text(),
                unit.text(),
                rule(item, before),
                item.find("better").map(better -> isLower(better)).orElse(false));
    }

    private static boolean isLower(Yaml better) {
        if (!List.of("lower", "higher").contains(better.text())) {
            throw better.wrong("应是 lower 或 higher");
        }
        return better.text().equals("lower");
    }

    private static Rule rule(Yaml item, Map<String, Declared> before) {
        var found = new ArrayList<Rule>();
        for (var how : How.values()) {
            item.find(how.name().toLowerCase(Locale.ROOT)).ifPresent(kind -> found.add(over(how, kind, item)));
        }
        item.find("of").ifPresent(of -> found.add(new Rule.Rate(known(of, before), known(item.get("per"), before))));
        item.find("share").ifPresent(kind -> found.add(share(kind, item.get("among"))));
        item.find("source").ifPresent(source -> found.add(source(source)));
        if (found.size() != 1) {
            throw item.wrong("count、sum、distinct、average、of + per、share + among、source 里恰好写一样");
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
            throw id.wrong("上面没有这个指标；比率的两头要先写");
        }
        return id.text();
    }

    private static Rule share(Yaml kind, Yaml among) {
        return new Rule.Share(
                new Rule.Over(How.COUNT, Taking.known(kind), Filter.ALL),
                new Rule.Over(How.COUNT, Taking.known(among), Filter.ALL));
    }

    /** One product, or those of a line. */
    private static Set<String> products(Yaml product) {
        return product.isList()
                ? product.items().stream().map(Yaml::text).collect(Collectors.toUnmodifiableSet())
                : Set.of(product.text());
    }

    private static Rule over(How how, Yaml kind, Yaml item) {
        Taking.known(kind);
        var where = item.find("where").map(all -> all.only("customers", "product", "stage", "activity"));
        where.flatMap(all -> all.find("customers"))
                .filter(customers -> !List.of("new", "old").contains(customers.text()))
                .ifPresent(customers -> {
                    throw customers.wrong("应是 new 或 old");
                });
        return new Rule.Over(
                how,
                kind.text(),
                where.map(all -> new Filter(
                                all.find("customers").map(Yaml::text).orElse(null),
                                all.find("product")
                                        .map(DeclaredMeasures::products)
                                        .orElse(Set.of()),
                                all.find("stage").map(Yaml::text).orElse(null),
                                all.find("activity").map(Yaml::text).orElse(null)))
                        .orElse(Filter.ALL));
    }

    private static List<Example> examples(Yaml item) {
        return item.find("examples")
                .map(all -> all.items().stream()
                        .map(one -> new Example(
                                one.get("facts").items().stream()
                                        .map(Yaml::text)
                                        .toList(),
                                one.get("is").rate()))
                        .toList())
                .orElse(List.of());
    }

    private static void tried(Declared declared, Example example, Map<String, Declared> all, Yaml item) {
        var facts = example.facts().stream().map(line -> Trial.fact(line, item)).toList();
        var is = Trial.value(declared, facts, all);
        if (is.isEmpty() || is.get().compareTo(example.is()) != 0) {
            throw item.wrong("例子 %s 算出来是 %s，不是 %s"
                    .formatted(
                            example.facts(),
                            is.map(value -> value.toPlainString()).orElse("没有数"),
                            example.is().toPlainString()));
        }
    }

    @Override
    public List<Indicator> indicators() {
        return List.copyOf(byId.values());
    }

    @Override
    public OptionalLong done(Indicator indicator, Collection<String> people, Span span, Known known) {
        var declared = byId.get(indicator.id());
        if (declared == null || span.asOf().isBefore(span.period().from())) {
            return OptionalLong.empty();
        }
        var to = span.period().to().isBefore(span.asOf()) ? span.period().to() : span.asOf();
        var period = new Period("", span.period().from(), to);
        return new Evaluation(this, List.copyOf(people), period, to, known)
                .of(declared)
                .map(reading -> OptionalLong.of(reading.value()
                        .movePointRight(declared.places())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    public List<Declared> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Declared> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Declared> called(String label) {
        return byId.values().stream()
                .filter(one -> one.label().equals(label) || one.id().equals(label))
                .findFirst();
    }
}
