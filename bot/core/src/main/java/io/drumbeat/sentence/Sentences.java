package io.drumbeat.sentence;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.IntStream;

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
    private final Map<Locale, Map<String, Message>> said = new HashMap<>();

    /**
     * A sentence as it is written.
     *
     * @param receipts the arguments that are numbers of receipts
     */
    private record Message(MessageFormat format, Set<String> receipts) {
        static Message of(String text, Locale language) {
            var format = new MessageFormat(text, language);
            var receipts = RECEIPT.matcher(format.toPattern())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            return new Message(format, receipts);
        }
    }

    private Sentences(Class<?> feature) {
        where = feature.getPackageName();
        LANGUAGES.forEach(language -> said.put(language, read(feature, language)));
    }

    /** @throws IllegalStateException if a bundle is not there or a sentence in it is no message */
    public static Sentences beside(Class<?> feature) {
        return new Sentences(feature);
    }

    private static Map<String, Message> read(Class<?> feature, Locale language) {
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

    private static Map<String, Message> messages(Reader bundle, Locale language) throws IOException {
        var texts = new Properties();
        texts.load(bundle);
        var messages = new HashMap<String, Message>();
        texts.forEach((key, text) -> messages.put(key.toString(), Message.of(text.toString(), language)));
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
        var format = message.format();
        assert arguments.keySet().containsAll(names(format))
                : "%s 的句子“%s”要 %s，给了 %s".formatted(where, key, names(format), arguments.keySet());
        // two threads may not use it at once, and what it made for its numbers is worth more than a copy without it
        synchronized (format) {
            return format.format(named(message, arguments));
        }
    }

    /**
     * The number of a receipt, as in {@code #{number}}, is a name and no quantity: it is said and typed without separators. A day
     * has no hour: it is said as it is typed, 2026-11-23.
     */
    private static Map<String, ?> named(Message message, Map<String, ?> arguments) {
        var names = new HashSet<String>();
        arguments.forEach((name, value) -> {
            if (value instanceof LocalDate
                    || (value instanceof Number && message.receipts().contains(name))) {
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
        return names(Objects.requireNonNull(messages(language).get(key), key).format());
    }

    /** All that a sentence names, also within its choices. */
    private static Set<String> names(MessageFormat format) {
        var pattern = new MessagePattern(format.toPattern());
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Message> messages(Locale language) {
        return Objects.requireNonNull(said.get(language), language.toString());
    }
}
