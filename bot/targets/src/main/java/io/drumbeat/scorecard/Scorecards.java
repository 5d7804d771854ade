package io.drumbeat.scorecard;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Once;
import io.drumbeat.config.Within;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Ramp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts how much for whom.
 *
 * @param most what one item brings at most, of its weight
 */
public record Scorecards(List<Scorecard> cards, BigDecimal most) {
    private static final String FILE = "scorecards.yml";
    /** So much of the weight is what people do and what customers say, at the least. */
    private static final BigDecimal SOFT = new BigDecimal("0.3");

    public Scorecards {
        cards = List.copyOf(cards);
    }

    /** What an item says something of. */
    enum Kind {
        RESULT("结果"),
        PROCESS("过程"),
        EXPERIENCE("体验");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /**
     * One line.
     *
     * @param measure its id, one that the bot knows or the company declares
     * @param target what is to be reached; null where the target of the month says it
     */
    record Item(
            String measure,
            Kind kind,
            BigDecimal weight,
            @Nullable BigDecimal target) {}

    /** @param maturity of whom alone; null for everybody */
    record Scorecard(@Nullable String maturity, List<Item> items) {
        Scorecard {
            items = List.copyOf(items);
        }
    }

    /** What comes with the bot. */
    public static Scorecards usual() {
        try (var file = Scorecards.class.getResourceAsStream(FILE)) {
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
     * @param measures the ids of all measures
     * @param maturities how far people may have come
     * @throws ConfigError naming the line, the value and what would be right
     */
    public static Scorecards read(Yaml file, Collection<String> measures, Collection<String> maturities) {
        var cards = read(file);
        for (var card : file.get("cards").items()) {
            card.find("maturity")
                    .filter(said -> !maturities.contains(said.text()))
                    .ifPresent(said -> {
                        throw said.unknown("没有这个成熟度", maturities);
                    });
            for (var item : card.get("items").items()) {
                var measure = item.get("measure");
                if (!measures.contains(measure.text())) {
                    throw measure.unknown("没有这个指标", measures);
                }
            }
        }
        return cards;
    }

    /** @throws ConfigError naming the line, where the weights do not make up 100 % or results alone count */
    public static Scorecards read(Yaml file) {
        file.only("most", "cards");
        var cards = new ArrayList<Scorecard>();
        var once = new Once();
        for (var card : file.get("cards").items()) {
            card.only("maturity", "items");
            once.written(card.find("maturity").map(Yaml::text).orElse(""), card);
            Once.each(card.get("items").items().stream()
                    .map(item -> item.get("measure"))
                    .toList());
            var items = card.get("items").items().stream().map(Scorecards::item).toList();
            var sum = weight(items, true);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw card.wrong(
                        "权重加起来是 %s%%，应是 100%%".formatted(sum.movePointRight(2).toPlainString()));
            }
            if (weight(items, false).compareTo(SOFT) < 0) {
                throw card.wrong("过程和体验加起来至少 30%，不能只看结果");
            }
            cards.add(new Scorecard(card.find("maturity").map(Yaml::text).orElse(null), items));
        }
        return new Scorecards(
                cards,
                file.find("most").map(most -> Within.percent(most, 100, 1000)).orElse(new BigDecimal("1.2")));
    }

    private static BigDecimal weight(List<Item> items, boolean results) {
        return items.stream()
                .filter(item -> results || item.kind() != Kind.RESULT)
                .map(Item::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Item item(Yaml item) {
        item.only("measure", "kind", "weight", "target");
        var kind = item.get("kind")
                .as(text -> Kind.valueOf(text.toUpperCase(Locale.ROOT)), "应是 result、process 或 experience");
        return new Item(
                item.get("measure").text(),
                kind,
                Within.percent(item.get("weight"), 0, 100),
                item.find("target")
                        .map(target -> Within.notNegative(target, target.numberOrShare()))
                        .orElse(null));
    }

    /**
     * The one for people of their maturity, else the one for everybody.
     *
     * @param newcomer whether they are in their first months, which is as good as being called new
     */
    Optional<Scorecard> of(Person person, boolean newcomer) {
        var maturity = person.maturity() == null && newcomer ? Ramp.NEW : person.maturity();
        return cards.stream()
                .filter(card -> card.maturity() != null && card.maturity().equals(maturity))
                .findFirst()
                .or(() -> cards.stream().filter(card -> card.maturity() == null).findFirst());
    }
}
