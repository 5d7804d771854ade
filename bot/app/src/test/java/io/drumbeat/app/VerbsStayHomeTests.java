package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A command is known by its verb to nobody but itself: what others have to know of it, its usage says. */
class VerbsStayHomeTests {
    private static final Pattern USAGE = Pattern.compile("[uU]sage(?:[.]of)?\\(\\s*List[.]of\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Words that the language itself needs, whatever command is called by them too. */
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("Implied 报价", "NextSteps 跟进", "Reading 见", "Settled 成交", "Settled 拿下", "StageNamed 阶段");

    /** What nobody answers to yet is known by its words alone, and so is what it is answered with. */
    private static final String NOT_YET = "NotYet";

    private static List<Path> sources(String room) throws IOException {
        return SourceFiles.below(HouseRulesTests.ROOT.resolve(room)).stream()
                .filter(path -> path.toString().contains("/src/main/java/"))
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> verbs() throws IOException {
        var verbs = new TreeSet<String>();
        for (var file : sources("bot")) {
            USAGE.matcher(Files.readString(file)).results().forEach(found -> literals(found.group(1)).stream()
                    .filter(verb -> !verb.isEmpty() && verb.charAt(0) > 0x80)
                    .forEach(verbs::add));
        }
        assertThat(verbs).contains("拜访", "回款", "撤销", "改", "目标", "帮助");
        return verbs;
    }

    @Test
    void theLanguageKnowsNoCommandByItsVerb() throws IOException {
        var verbs = verbs();
        var known = new ArrayList<String>();
        for (var file : sources("bot/language")) {
            var name = file.getFileName().toString().replace(".java", "");
            var source = Files.readString(file);
            if (!name.equals(NOT_YET) && !source.contains("implements Command")) {
                literals(source).stream()
                        .filter(verbs::contains)
                        .map(verb -> name + " " + verb)
                        .filter(found -> !WORDS_OF_THE_LANGUAGE.contains(found))
                        .forEach(known::add);
            }
        }
        assertThat(known)
                .as("words a Usage should say of itself: telling(Deed), being(Trait), heard(Turn, …)")
                .isEmpty();
    }
}
