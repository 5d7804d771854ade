package io.drumbeat.leave;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
                .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
        if (named.isEmpty()) {
            return new Own(
                    who,
                    left.replaceFirst("^@?" + Pattern.quote(who.name()), "").strip());
        }
        var person = named.get();
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
