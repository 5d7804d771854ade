package io.drumbeat.hearing;

import io.drumbeat.command.Usage;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company's own words, by the verb that they stand for: {@code 拜访: [踩点, 扫街]}. They are read like those that ship with
 * the bot, and learned from too.
 */
public record OwnWords(Map<String, List<String>> byVerb) {
    public static final OwnWords NONE = new OwnWords(Map.of());

    public OwnWords {
        // in the order of the file, so that the same file is learned from in the same way
        byVerb = Collections.unmodifiableMap(new LinkedHashMap<>(byVerb));
    }

    /**
     * @param usages of all commands; words may stand for those that tell what was done with a customer, by any verb of theirs
     * @throws io.drumbeat.config.ConfigError where a verb is none of those, or a word stands for something else already
     */
    public static OwnWords read(Yaml file, List<Usage> usages) {
        var all = new LinkedHashMap<String, List<String>>();
        var once = new Once();
        file.entries().forEach((verb, words) -> {
            var usage = called(verb, usages).filter(OwnWords::canBeMeant).orElseThrow(() -> file.key(verb)
                    .unknown(
                            "没有这样记一件事的动词",
                            usages.stream()
                                    .filter(OwnWords::canBeMeant)
                                    .map(Usage::verb)
                                    .toList()));
            for (var word : words.items()) {
                once.written(word.text(), word);
                called(word.text(), usages).ifPresent(other -> {
                    throw word.wrong("已经是“%s”的动词，应换一个说法".formatted(other.verb()));
                });
                all.computeIfAbsent(usage.verb(), _ -> new ArrayList<>()).add(word.text());
            }
        });
        return new OwnWords(all);
    }

    private static Optional<Usage> called(String verb, List<Usage> usages) {
        return usages.stream()
                .filter(usage -> usage.verbs().stream().anyMatch(verb::equalsIgnoreCase))
                .findFirst();
    }

    private static boolean canBeMeant(Usage usage) {
        return usage.wording().deed() != null && usage.needs().contains(Mention.SLOT);
    }

    /** Sentences with them, as people say them of a customer. */
    List<Sentence> sentences() {
        var all = new ArrayList<Sentence>();
        byVerb.forEach((verb, words) -> words.forEach(word -> {
            all.add(Sentence.of(verb, "D" + word + "C，N", "words.yml"));
            all.add(Sentence.of(verb, word + "了C", "words.yml"));
            all.add(Sentence.of(verb, "C的N" + word, "words.yml"));
        }));
        return all;
    }
}
