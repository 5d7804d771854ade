package io.drumbeat.sentence;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of one package: a bundle beside it in each language, {@code sentences_zh.properties} and
 * {@code sentences_en.properties}, each sentence an ICU message with named arguments.
 */
public final class Sentences {
    public static final Locale CHINESE = Locale.CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    /** The languages every bundle is kept in; the first is spoken to whoever did not choose. */
    public static final List<Locale> LANGUAGES = List.of(CHINESE, ENGLISH);

    private static final Pattern RECEIPT = Pattern.compile("#\\{(\\w+)}");

    private final String where;
    private final Map<Locale, Map<String, MessageFormat>> said = new HashMap<>();

    private Sentences(Class<?> feature) {
        where = feature.getPackageName();
        LANGUAGES.forEach(language -> said.put(language, read(feature, language)));
    }

    /** @throws IllegalStateException if a bundle is not there or a sentence in it is no message */
    public static Sentences beside(Class<?> feature) {
        return new Sentences(feature);
    }

    private static Map<String, MessageFormat> read(Class<?> feature, Locale language) {
        var file = "sentences_%s.properties".formatted(language.getLanguage());
        try (var in = feature.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s 没有 %s".formatted(feature.getPackageName(), file));
            }
            return messages(new InputStreamReader(in, StandardCharsets.UTF_8), language);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "%s 的 %s 读不了：%s".formatted(feature.getPackageName(), file, unreadable.getMessage()), unreadable);
        }
    }

    private static Map<String, MessageFormat> messages(Reader bundle, Locale language) throws IOException {
        var texts = new Properties();
        texts.load(bundle);
        var messages = new HashMap<String, MessageFormat>();
        texts.forEach((key, text) -> messages.put(key.toString(), new MessageFormat(text.toString(), language)));
        return messages;
    }

    /** A sentence without arguments, to whoever did not choose a language. */
    public String say(String key) {
        return say(LANGUAGES.getFirst(), key, Map.of());
    }

    /** A sentence to whoever did not choose a language. */
    public String say(String key, Map<String, ?> arguments) {
        return say(LANGUAGES.getFirst(), key, arguments);
    }

    /**
     * A sentence. One that is not there, or that lacks an argument, fails wherever assertions are on, as in every test; a
     * person is answered with what there is.
     */
    public String say(Locale language, String key, Map<String, ?> arguments) {
        var message = messages(language).get(key);
        assert message != null : "%s 没有句子“%s”".formatted(where, key);
        if (message == null) {
            return key;
        }
        assert arguments.keySet().equals(message.getArgumentNames())
                : "%s 的句子“%s”要 %s，给了 %s".formatted(where, key, message.getArgumentNames(), arguments.keySet());
        // A message format is not to be shared by two threads.
        return ((Format) message.clone()).format(named(message, arguments));
    }

    /**
     * The number of a receipt, as in {@code #{number}}, is a name and no quantity: it is said and typed without separators. A day
     * has no hour: it is said as it is typed, 2026-11-23.
     */
    private static Map<String, ?> named(MessageFormat message, Map<String, ?> arguments) {
        var names = RECEIPT.matcher(message.toPattern())
                .results()
                .map(found -> found.group(1))
                .filter(name -> arguments.get(name) instanceof Number)
                .collect(Collectors.toCollection(HashSet::new));
        arguments.forEach((name, value) -> {
            if (value instanceof LocalDate) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            return arguments;
        }
        var named = new HashMap<String, Object>(arguments);
        names.forEach(name -> named.put(name, String.valueOf(arguments.get(name))));
        return named;
    }

    /** The keys of a bundle. */
    public Set<String> keys(Locale language) {
        return new TreeSet<>(messages(language).keySet());
    }

    /** What a sentence wants to be told. */
    public Set<String> arguments(Locale language, String key) {
        return new TreeSet<>(
                Objects.requireNonNull(messages(language).get(key), key).getArgumentNames());
    }

    private Map<String, MessageFormat> messages(Locale language) {
        return Objects.requireNonNull(said.get(language), language.toString());
    }
}
