package io.drumbeat.setting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Adds to a sentence about settings where each of them stands, or by which variable it would be set. */
public final class Whereabouts {
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w.])(?:drumbeat|spring\\.datasource|server|management)(?:\\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)+");

    private Whereabouts() {}

    public static String in(String sentence, Environment environment) {
        var said = NAME.matcher(sentence)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        var told = sentence;
        for (var name : said) {
            var place = Written.find(environment, name).map(Written::place).orElse("环境变量 " + variable(name));
            if (!told.contains(place) && !told.contains(variable(name))) {
                told = told.replaceFirst(
                        Pattern.quote(name) + "(?![\\w.-])", Matcher.quoteReplacement("%s（%s）".formatted(name, place)));
            }
        }
        return told;
    }

    /** As the README and an operator write it. */
    static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
