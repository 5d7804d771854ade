package io.drumbeat.hearing;

import io.drumbeat.config.Yaml;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** @throws io.drumbeat.config.ConfigError where a verb has no list of words */
    public static OwnWords read(Yaml file) {
        var all = new LinkedHashMap<String, List<String>>();
        file.entries()
                .forEach((verb, words) ->
                        all.put(verb, words.items().stream().map(Yaml::text).toList()));
        return new OwnWords(all);
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
