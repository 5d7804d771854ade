package io.drumbeat.grammar;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.line.Landmarks;
import io.drumbeat.names.Pinyin;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Unsure;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What is answered where no verb was heard: the one that was meant, or the closest usages with an example each. */
public final class Unheard {
    private static final List<Deed> MEETINGS = List.of(Deed.VISIT, Deed.CALL, Deed.TOUCH, Deed.DEMO);
    private final List<Usage> usages;
    private final List<Usage> forms;

    Unheard(List<Usage> usages) {
        this.usages = List.copyOf(usages);
        this.forms = usages.stream().flatMap(usage -> usage.forms().stream()).toList();
    }

    public Unsure nothing(Request line, Text text) {
        return help(line, text, "想记什么？");
    }

    public Unsure of(Request line, Text text, Landmarks marks) {
        var right = spelled(text, marks, line.who().role());
        if (right.isPresent()) {
            return Questions.ask(
                            "没听懂“%s”，是“%s”吗？".formatted(text.raw(), right.get()),
                            List.of(Button.of(right.get(), right.get())))
                    .torn();
        }
        var meetings = meetings(text, marks, line.who().role());
        return meetings.isEmpty()
                ? help(line, text, "没听懂“%s”。".formatted(text.raw()))
                : Questions.ask("“%s”记成哪一种？".formatted(text.raw()), meetings).torn();
    }

    /** 拜仿 华为: a word that sounds like a verb, put right; in English, one that is a letter off. */
    private Optional<String> spelled(Text text, Landmarks marks, Role role) {
        var starts = IntStream.range(0, Math.min(text.length(), Landmarks.IDLE))
                .filter(marks::startsAt)
                .toArray();
        for (var usage : forms) {
            for (var verb : usage.who().contains(role) ? usage.verbs() : List.<String>of()) {
                var word = Text.folded(verb);
                for (var from : starts) {
                    var end = Math.min(text.length(), from + word.length());
                    if (isLike(text, from, end, word)) {
                        end = word.charAt(0) < 0x80 ? wordEnd(text, from) : end;
                        return Optional.of(text.raw(0, from) + verb + text.raw(end, text.length()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLike(Text text, int from, int end, String verb) {
        if (verb.charAt(0) < 0x80) {
            var word = text.folded(from, wordEnd(text, from));
            return verb.length() >= 4
                    && !text.insideWord(from)
                    && LevenshteinDistance.getDefaultInstance().apply(word, verb) == 1;
        }
        var said = text.folded(from, end);
        return verb.length() >= 2
                && said.length() == verb.length()
                && !said.equals(verb)
                && said.chars().allMatch(c -> c > 0x80)
                && Pinyin.of(said).equals(Pinyin.of(verb));
    }

    private static int wordEnd(Text text, int from) {
        var end = from;
        while (end < text.length()
                && text.folded().charAt(end) >= 'a'
                && text.folded().charAt(end) <= 'z') {
            end++;
        }
        return end;
    }

    /** 和华为张总聊了聊续约: somebody was met or spoken to, and only the one who did knows how. */
    private List<Button> meetings(Text text, Landmarks marks, Role role) {
        var said = text.folded();
        if (marks.customers.isEmpty()
                || !Vocabulary.anyIn(Colloquial.TALKED, said)
                || Vocabulary.anyIn(Colloquial.NOT_TALKED, said)) {
            return List.of();
        }
        return MEETINGS.stream()
                .flatMap(deed -> usages.stream()
                        .filter(usage -> usage.tells(deed)
                                && usage.who().contains(role)
                                && usage.needs().contains(Mention.SLOT)))
                .map(usage -> Button.of(usage.verb(), usage.verb() + " " + text.raw()))
                .toList();
    }

    private Unsure help(Request line, Text text, String title) {
        var role = line.who().role();
        var near = usages.stream()
                .filter(usage -> usage.who().contains(role))
                .sorted(Comparator.comparingInt(usage -> nearest(text.folded(), usage)))
                .limit(3)
                .toList();
        var help = help(role);
        var buttons = new LinkedHashSet<Button>();
        for (var usage : near) {
            // An example would be recorded as if it had happened, so a button only shows something.
            var look = usage.needs().isEmpty() && !usage.accepts(Slot.RECEIPT);
            if (look || help != null) {
                buttons.add(Button.of(usage.verb(), look ? usage.verb() : help + " " + usage.verb()));
            }
        }
        if (help != null) {
            buttons.add(Button.of(help, help));
        }
        var examples = near.stream().map(Usage::example).collect(Collectors.joining("\n"));
        var said = new Element.Text(near.isEmpty() ? "" : "可以这样说：\n" + examples);
        return Questions.unheard(Card.warn(title, said, new Element.Buttons(List.copyOf(buttons))));
    }

    private @Nullable String help(Role role) {
        return usages.stream()
                .filter(usage -> usage.who().contains(role) && usage.is(Trait.EXPLAINS))
                .map(Usage::verb)
                .findFirst()
                .orElse(null);
    }

    private static int nearest(String line, Usage usage) {
        return usage.forms().stream()
                .mapToInt(form -> distance(line, form))
                .min()
                .orElseThrow();
    }

    /** How far a line is from a form of a usage: the nearest verb to any of its beginnings or words. */
    private static int distance(String line, Usage usage) {
        var nearest = Integer.MAX_VALUE;
        var start = line.split(" ", 2)[0];
        for (var verb : usage.verbs()) {
            var word = Text.folded(verb);
            var begin = line.substring(0, Math.min(line.length(), word.length()));
            var off = Math.min(far(word, begin), far(word, start)) * 4 - (line.contains(word) ? 6 : 0);
            var shared = (int) String.join("", usage.chinese())
                    .chars()
                    .distinct()
                    .filter(c -> c > 0x80 && line.indexOf(c) >= 0)
                    .count();
            nearest = Math.min(nearest, off - Math.min(shared, 3));
        }
        return nearest;
    }

    private static int far(String word, String said) {
        return LevenshteinDistance.getDefaultInstance().apply(word, said)
                * 4
                / Math.max(1, Math.max(word.length(), said.length()));
    }
}
