package io.drumbeat.draft;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that waits for an answer, in words the person could have typed.
 *
 * @param topic what the question was said about, so that it can be found once it is answered
 * @param at when the line was said
 * @param day the business day it was said on
 * @param line what was clear; the answer is said after it
 * @param undated whether a day could still be said with it, and none was
 * @param asked what is missing; empty where one of the choices is wanted
 * @param choices what can be chosen from
 * @param example a whole line that would have been clear; empty where none is simple enough
 * @param reminded whether it was asked about again when something else came between
 */
public record Draft(
        String topic,
        Instant at,
        LocalDate day,
        String line,
        boolean undated,
        List<Asked> asked,
        List<Choice> choices,
        String example,
        boolean reminded) {
    /** Nobody remembers for longer what they were about to say. */
    public static final Duration LIFE = Duration.ofDays(1);

    private static final Pattern KEYS = Pattern.compile("(?<=^| )\\p{IsHan}+:(?=\\S)|@[a-z]+\\d*(?= |$)");
    private static final String ASKED = "asked/";
    private static final String ON = "/on/";
    private static final String BEHIND = "/before/";

    private static final Sentences SENTENCES = Sentences.beside(Draft.class);

    public Draft {
        asked = List.copyOf(asked);
        choices = List.copyOf(choices);
    }

    /** The line as people write it, without the keys and numbers by which a form names its values. */
    public String shown() {
        return KEYS.matcher(line).replaceAll("");
    }

    /** Whether it only asks for what was not said, and has nothing to choose from. */
    public boolean offersNothing() {
        return choices.isEmpty()
                && !asked.isEmpty()
                && asked.stream().allMatch(one -> one.options().isEmpty());
    }

    /** The invitation to answer with nothing but what is missing. */
    public static Element invitation(String answer) {
        return new Element.Text(SENTENCES.say("bare", Map.of("answer", answer)));
    }

    /** The question as it is put where nobody would remember it: it asks for the whole line. */
    public Card inFull(Card question) {
        var elements = new ArrayList<>(question.elements());
        elements.remove(invitation(answer()));
        var whole = example.isEmpty() && asked.isEmpty() ? choices.getFirst().words() : example;
        elements.add(new Element.Text(
                whole.isEmpty() ? SENTENCES.say("form") : SENTENCES.say("whole", Map.of("line", whole))));
        return new Card(question.title(), question.tone(), elements);
    }

    /** What is said beside that a line was not understood, where it may be the answer to a question nobody remembers. */
    public static Element forgotten() {
        return new Element.Text(SENTENCES.say("forgotten"));
    }

    /** A line that was only just asked about. */
    public Draft(
            String topic,
            Instant at,
            LocalDate day,
            String line,
            boolean undated,
            List<Asked> asked,
            List<Choice> choices,
            String example) {
        this(topic, at, day, line, undated, asked, choices, example, false);
    }

    /** The same, once it was asked about again. */
    public Draft asReminded() {
        return new Draft(topic, at, day, line, undated, asked, choices, example, true);
    }

    /** This one going on to wait behind a newer one that only wants a yes. */
    public Draft behind(Draft newer) {
        return new Draft(newer.topic + BEHIND + topic, at, day, line, undated, asked, newer.choices, example, true);
    }

    /** What waited behind what was answered; empty where nothing did. */
    public Optional<Draft> waitingBehind() {
        var at = topic.indexOf(BEHIND);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Draft(
                        topic.substring(at + BEHIND.length()),
                        this.at,
                        day,
                        line,
                        undated,
                        asked,
                        List.of(),
                        example,
                        true));
    }

    /**
     * A value that is missing.
     *
     * @param slot the name under which a form would send it
     * @param label how a person calls it
     * @param options what it can be, where that is a short list
     * @param example an answer that would do
     */
    public record Asked(String slot, String label, List<String> options, String example) {
        public Asked {
            options = List.copyOf(options);
        }
    }

    /** One of several readings, and the words that say it. */
    public record Choice(String label, String words) {}

    /** A line as it was heard, not clear enough to be done; the rest as in the draft that it may become. */
    public record Heard(String topic, Instant at, LocalDate day, String line, boolean undated) {
        /** What a card asks for: what its form wants, or one of several buttons; null if it asks for nothing. */
        public @Nullable Draft asking(Card question) {
            for (var element : question.elements()) {
                if (element instanceof Element.Form(var words, var _, var inputs)) {
                    var asked = inputs.stream()
                            .map(input -> new Asked(input.name(), input.label(), input.options(), example(input)))
                            .toList();
                    return asked.isEmpty() ? null : new Draft(topic, at, day, words, undated, asked, List.of(), "");
                }
            }
            var choices = question.elements().stream()
                    .flatMap(element ->
                            element instanceof Element.Buttons(var buttons) ? buttons.stream() : Stream.<Button>empty())
                    .map(button -> new Choice(button.label(), button.words()))
                    .toList();
            return choices.size() < 2 ? null : new Draft(topic, at, day, line, undated, List.of(), choices, "");
        }
    }

    private static String example(Element.Input input) {
        return switch (input.kind()) {
            case AMOUNT -> "48万";
            case DATE -> "下周五";
            case SELECT ->
                input.options().isEmpty() ? input.label() : input.options().getFirst();
            case TEXT -> input.label();
        };
    }

    /**
     * The topic of a question that a message brought about.
     *
     * @param pressed the card on which something was pressed that led to it; null if it was typed
     */
    public static String topic(String person, String messageId, @Nullable String pressed) {
        return ASKED + person + "/" + messageId + (pressed == null ? "" : ON + pressed);
    }

    /** The card on which something was pressed that led to a question; empty if it was typed. */
    public static Optional<String> pressed(String topic) {
        var at = topic.contains(BEHIND) ? -1 : topic.lastIndexOf(ON);
        return at < 0 ? Optional.empty() : Optional.of(topic.substring(at + ON.length()));
    }

    public static boolean isQuestion(String topic) {
        return topic.startsWith(ASKED);
    }

    /** Whether a question was put to this person. */
    public static boolean isFor(String person, String topic) {
        return topic.startsWith(ASKED + person + "/");
    }

    public boolean isFreshAt(Instant now) {
        return now.isBefore(at.plus(LIFE));
    }

    /** Whether a press with these words answers it. */
    public boolean isAnsweredBy(String words) {
        return line.equals(words)
                || choices.stream().anyMatch(choice -> choice.words().equals(words));
    }

    /** The same, asked further under the question that began it. */
    public Draft under(String first) {
        return new Draft(first, at, day, line, undated, asked, choices, example);
    }

    /** The same in other words. */
    public Draft saying(UnaryOperator<String> other) {
        var said = choices.stream()
                .map(choice -> new Choice(choice.label(), other.apply(choice.words())))
                .toList();
        return new Draft(topic, at, day, other.apply(line), undated, asked, said, other.apply(example));
    }

    /** What is missing, as a person would say it: {@code 客户、金额}. */
    public String wanted() {
        return asked.stream().map(Asked::label).collect(Collectors.joining("、"));
    }

    /** An answer that would do: {@code 华为 48万}, or the name of the first choice. */
    public String answer() {
        return asked.isEmpty()
                ? choices.getFirst().label()
                : asked.stream().map(Asked::example).collect(Collectors.joining(" "));
    }
}
