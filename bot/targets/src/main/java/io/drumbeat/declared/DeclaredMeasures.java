package io.drumbeat.declared;

import io.drumbeat.calendar.Period;
import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Reckoned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The measures that a company declares in {@code measures.yml}, each tried on its examples when the file is read. */
public final class DeclaredMeasures implements Reckoned {
    private static final List<String> UNITS = List.of("元", "%", "个", "次", "家", "单", "分");
    private static final String FILE = "measures.yml";
    private static final String[] KEYS = {
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
        "examples"
    };

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

    /**
     * The same, which names only what there is.
     *
     * @param stages the ids of the stages
     * @param products what is sold; empty where the company does not say
     * @throws ConfigError naming the line, the value and what would be right
     */
    public static DeclaredMeasures read(Yaml file, Collection<String> stages, Collection<String> products) {
        var measures = read(file);
        for (var item : file.get("measures").items()) {
            item.find("where").ifPresent(where -> Ruled.check(where, stages, products));
        }
        return measures;
    }

    /** @throws ConfigError naming the line, where something is not known or an example comes to something else */
    public static DeclaredMeasures read(Yaml file) {
        var byId = new LinkedHashMap<String, Declared>();
        var called = new Once();
        for (var item : file.only("measures").get("measures").items()) {
            item.only(KEYS);
            var declared = declared(item, byId);
            called.written(declared.label(), item.get("label"));
            if (Arrays.stream(Measure.values()).anyMatch(own -> own.id().equals(declared.id()))) {
                item.get("id").refuse("是鼓点自己的指标，应换一个 id");
            }
            if (byId.put(declared.id(), declared) != null) {
                throw item.get("id").wrong("写了两次");
            }
            for (var example : item.find("examples").map(Yaml::items).orElse(List.of())) {
                tried(declared, example, byId);
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
                Ruled.rule(item, before),
                item.find("better").map(better -> isLower(better)).orElse(false));
    }

    private static boolean isLower(Yaml better) {
        if (!List.of("lower", "higher").contains(better.text())) {
            throw better.wrong("应是 lower 或 higher");
        }
        return better.text().equals("lower");
    }

    private static void tried(Declared declared, Yaml example, Map<String, Declared> all) {
        example.only("facts", "is");
        var facts = example.get("facts").items().stream().map(Trial::fact).toList();
        var should = example.get("is");
        var is = Trial.value(declared, facts, all);
        if (is.isEmpty() || is.get().compareTo(should.rate()) != 0) {
            throw should.wrong("这个例子算出来是 %s；应写算得出的数，或改例子里的记录"
                    .formatted(is.map(value -> value.toPlainString()).orElse("没有数")));
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
