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
import io.drumbeat.names.SoundAlikes;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.NearestUsages;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Unsure;
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
    /** A shorter word is too easily another. */
    private static final int LONG_ENOUGH = 4;

    private final List<Usage> usages;
    private final List<Verb> verbs;
    private @Nullable SoundAlikes sounds;
    private final NearestUsages nearest;

    /** A verb of a form of a usage. */
    private record Verb(Usage usage, String word, String folded) {
        boolean isEnglish() {
            return folded.charAt(0) < 0x80;
        }

        /** Whether an English word is a letter off. */
        boolean isLike(String said) {
            return isEnglish()
                    && word.length() >= LONG_ENOUGH
                    && Math.abs(folded.length() - said.length()) <= 1
                    && LevenshteinDistance.getDefaultInstance().apply(said, folded) == 1;
        }
    }

    Unheard(List<Usage> usages) {
        this.usages = List.copyOf(usages);
        this.nearest = new NearestUsages(usages);
        this.verbs = usages.stream()
                .flatMap(usage -> usage.forms().stream())
                .flatMap(form -> form.verbs().stream().map(verb -> new Verb(form, verb, Text.folded(verb))))
                .toList();
    }

    /** Made for the first word that is no verb: how characters sound takes long to read, and a start would wait for it. */
    private synchronized SoundAlikes sounds() {
        var made = sounds;
        if (made == null) {
            made = new SoundAlikes();
            for (var i = 0; i < verbs.size(); i++) {
                if (!verbs.get(i).isEnglish() && verbs.get(i).folded().length() > 1) {
                    made.add(verbs.get(i).folded(), i);
                }
            }
            sounds = made;
        }
        return made;
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
        Slip first = null;
        for (var from = 0; from < Math.min(text.length(), Landmarks.IDLE); from++) {
            if (marks.startsAt(from)) {
                for (var number : meant(text, from)) {
                    var verb = verbs.get(number);
                    if ((first == null || number < first.number())
                            && verb.usage().who().contains(role)
                            && !text.startsWith(verb.folded(), from)) {
                        first = new Slip(number, from);
                    }
                }
            }
        }
        return Optional.ofNullable(first).map(slip -> right(text, slip));
    }

    /** A verb by its number, and where it was written otherwise. */
    private record Slip(int number, int from) {}

    private String right(Text text, Slip slip) {
        var verb = verbs.get(slip.number());
        var end = verb.isEnglish()
                ? wordEnd(text, slip.from())
                : slip.from() + verb.folded().length();
        return text.raw(0, slip.from()) + verb.word() + text.raw(end, text.length());
    }

    /** The numbers of the verbs that a word may be a slip of. */
    private List<Integer> meant(Text text, int from) {
        if (text.folded().charAt(from) >= 0x80) {
            return sounds().at(text.folded(), from);
        }
        var word = text.insideWord(from) ? "" : text.folded(from, wordEnd(text, from));
        return word.length() < LONG_ENOUGH - 1
                ? List.of()
                : IntStream.range(0, verbs.size())
                        .filter(number -> verbs.get(number).isLike(word))
                        .boxed()
                        .toList();
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
        var near = nearest.of(text.folded(), role, 3);
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
}
