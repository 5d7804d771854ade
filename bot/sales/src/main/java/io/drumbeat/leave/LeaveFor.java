package io.drumbeat.leave;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose leave it is: one's own, or that of a rep whom one leads and names.
 */
sealed interface LeaveFor {
    Sentences SENTENCES = Sentences.beside(LeaveFor.class);

    /** Whoever says it, or whom they named. */
    Person person();

    /** What was said beside days and name. */
    String remark();

    /** The name as it stands in words that say the same, with a blank behind it; empty for one's own. */
    String named();

    default boolean isOther(Person who) {
        return !person().is(who);
    }

    /** What to ask before it is recorded. */
    default Optional<Card> doubted(LeaveSpan span) {
        return Optional.empty();
    }

    record Own(Person person, String remark) implements LeaveFor {
        @Override
        public String named() {
            return "";
        }
    }

    record Theirs(Person person, String remark) implements LeaveFor {
        @Override
        public String named() {
            return person.name() + "@" + person.id() + " ";
        }
    }

    /** A rep's name with more words: they may be away, or only stand in. */
    record Torn(Person person, Person self, String remark) implements LeaveFor {
        @Override
        public String named() {
            return person.name() + "@" + person.id() + " ";
        }

        @Override
        public Optional<Card> doubted(LeaveSpan span) {
            return Optional.of(Card.info(
                    SENTENCES.say("whoseIsIt"),
                    Element.Buttons.of(
                            Button.of(person.name() + " " + span, "请假 " + named() + span.words()),
                            Button.of(SENTENCES.say("mine") + " " + span, "请假 " + span.words()))));
        }
    }

    /** Whoever leads others said more than days, and it may be somebody's name as they are called, or several. */
    record Unsure(Person person, List<Person> maybe, boolean orOwn, String remark) implements LeaveFor {
        private static final int MOST = 6;

        @Override
        public String named() {
            return "";
        }

        @Override
        public Optional<Card> doubted(LeaveSpan span) {
            var buttons = maybe.stream()
                    .limit(MOST)
                    .map(rep -> Button.of(
                            rep.name() + " " + span, "请假 %s@%s %s".formatted(rep.name(), rep.id(), span.words())))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (orOwn) {
                buttons.add(Button.of(SENTENCES.say("mine") + " " + span, "请假 " + span.words()));
            }
            return Optional.of(
                    Card.info(SENTENCES.say("whoIsAway", Map.of("said", remark)), new Element.Buttons(buttons)));
        }
    }

    /** Nobody takes leave for somebody whom they do not lead. */
    record Refusal(Card card) implements LeaveFor {
        @Override
        public Person person() {
            throw new IllegalStateException("没有人请假");
        }

        @Override
        public String remark() {
            return "";
        }

        @Override
        public String named() {
            return "";
        }
    }

    /** @param left what was said beside days */
    static LeaveFor of(String left, Person who, LocalDate today, Known known) {
        var named = known.people().all().stream()
                .filter(person -> !person.is(who) && left.contains(person.name()))
                .sorted(Comparator.comparingInt(
                        (Person person) -> -person.name().length()))
                .toList();
        var reps = who.role().leads() ? known.people().on(today).repsSeenBy(who) : List.<Person>of();
        var theirs = named.stream().filter(reps::contains).toList();
        if (theirs.size() > 1) {
            return new Unsure(who, theirs, false, left);
        }
        if (named.isEmpty()) {
            var rest = left.replaceFirst("^@?" + Pattern.quote(who.name()), "").strip();
            return rest.isEmpty() || reps.isEmpty() || rest.startsWith("我")
                    ? new Own(who, rest.equals("我") ? "" : rest)
                    : new Unsure(who, likeliest(rest, reps), true, rest);
        }
        return of(named.getFirst(), left, who, today, known);
    }

    /** Whoever shares something with what was said comes first. */
    private static List<Person> likeliest(String said, List<Person> reps) {
        return reps.stream()
                .sorted(Comparator.comparing((Person rep) -> !isLike(rep, said)))
                .toList();
    }

    private static boolean isLike(Person rep, String said) {
        return said.contains(rep.id()) || rep.name().chars().anyMatch(c -> said.indexOf(c) >= 0);
    }

    private static LeaveFor of(Person person, String left, Person who, LocalDate today, Known known) {
        var rest = left.replace(person.name() + "@" + person.id(), "")
                .replace("@" + person.name(), "")
                .replace(person.name(), "")
                .replaceFirst("^\\s*(?:给|替|帮|代|for)\\s*", "")
                .strip();
        var leads = who.role().leads() && known.people().on(today).maySee(who, person.id());
        if (rest.isEmpty()) {
            return leads
                    ? new Theirs(person, rest)
                    : new Refusal(Card.warn(SENTENCES.say("notYours", Map.of("who", person.name()))));
        }
        return leads ? new Torn(person, who, rest) : new Own(who, left);
    }
}
