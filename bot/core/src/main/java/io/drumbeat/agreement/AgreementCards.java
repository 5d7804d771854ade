package io.drumbeat.agreement;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card about something that needs a yes, as it stands. */
@Component
public final class AgreementCards {
    private static final Sentences SENTENCES = Sentences.beside(AgreementCards.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Matters matters;

    AgreementCards(Matters matters) {
        this.matters = matters;
    }

    private static String topic(Inquiry inquiry) {
        return inquiry.agreement().kind() + "/" + inquiry.about();
    }

    /**
     * What whoever is asked gets.
     *
     * @param why why they are asked and nobody else, or null where it is their yes that is needed
     */
    public static Say to(Person whom, @Nullable String why, Inquiry inquiry, Known known) {
        return to(whom.id(), inquiry, card(inquiry, why, known));
    }

    private static Say to(String person, Inquiry inquiry, Card card) {
        return Say.about(topic(inquiry), new Chat.Direct(person), Say.Kind.REMINDER, card);
    }

    /** The card once more, to whoever is to answer: what they agreed to became something else. */
    static Say again(Inquiry inquiry, Known known) {
        return to(inquiry.asked(), inquiry, card(inquiry, null, known));
    }

    /** A new face for every card about it, once what is being recorded is. */
    public Edit edit(Inquiry inquiry) {
        return new Edit(topic(inquiry), (_, after) -> matters.about(
                        inquiry.about(), inquiry.agreement().kind(), after)
                .filter(now -> now.state() != Inquiry.State.GONE)
                .map(now -> card(now, null, after))
                .orElseGet(() -> gone(inquiry)));
    }

    /** As it stands, with buttons while it is open. */
    public static Card card(Inquiry inquiry, Known known) {
        return card(inquiry, null, known);
    }

    private static Card card(Inquiry inquiry, @Nullable String why, Known known) {
        var elements = new ArrayList<Element>();
        elements.add(about(inquiry, known));
        if (why != null) {
            elements.add(new Element.Text(why));
        }
        var title = Map.of("title", inquiry.words().title());
        return switch (inquiry.state()) {
            case OPEN -> {
                elements.add(new Element.Buttons(buttons(inquiry)));
                elements.addAll(inquiry.matter().instead(inquiry, known));
                yield new Card(waiting(inquiry), Card.Tone.WARN, elements);
            }
            case AGREED -> {
                elements.add(new Element.Text(SENTENCES.say("agreedBy", Map.of("who", inquiry.decidedBy(known)))));
                yield new Card(SENTENCES.say("isAgreed", title), Card.Tone.GOOD, elements);
            }
            case REFUSED -> {
                elements.add(new Element.Text(refused(inquiry, known)));
                yield new Card(SENTENCES.say("isRefused", title), Card.Tone.BAD, elements);
            }
            case WITHDRAWN -> new Card(SENTENCES.say("isWithdrawn", title), Card.Tone.INFO, elements);
            case REPLACED -> {
                var what = Map.of("title", inquiry.words().title(), "why", inquiry.label());
                yield new Card(SENTENCES.say("isReplaced", what), Card.Tone.INFO, elements);
            }
            case GONE -> gone(inquiry);
        };
    }

    private static String waiting(Inquiry inquiry) {
        return SENTENCES.say(
                "waitsForYou",
                Map.of(
                        "title",
                        inquiry.words().title(),
                        "answer",
                        inquiry.matter().answers().either()));
    }

    private static String refused(Inquiry inquiry, Known known) {
        var decided = inquiry.agreement().decided();
        var reason = decided == null ? null : decided.reason();
        return SENTENCES.say(
                "refusedBy", Map.of("who", inquiry.decidedBy(known), "reason", reason == null ? "" : reason));
    }

    /** Why a request cannot be taken back by whoever made it: somebody agreed to it. Empty if nobody did. */
    public Optional<Card> whyNotTakenBack(long request, Known known) {
        return matters.about(request, known).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.AGREED)
                .flatMap(inquiry -> inquiry.agreement().decided(Agreement.Said.YES).stream()
                        .map(yes -> Card.warn(SENTENCES.say(
                                "stands",
                                Map.of(
                                        "name", inquiry.matter().name(),
                                        "about", String.valueOf(request),
                                        "who", inquiry.decidedBy(known),
                                        "person", Inquiry.name(yes.by(), known),
                                        "receipt", String.valueOf(yes.receipt()))))))
                .findFirst();
    }

    /** What stands in the card's place once what it was about is taken back. */
    static Card gone(Inquiry inquiry) {
        return Card.info(SENTENCES.say("isGone", Map.of("whole", inquiry.words().whole())));
    }

    private static Element about(Inquiry inquiry, Known known) {
        var fields = new ArrayList<>(inquiry.matter().fields(inquiry, known));
        fields.add(
                new Field(SENTENCES.say("asker"), Inquiry.name(inquiry.asker(), known) + " " + minute(inquiry, known)));
        var until = inquiry.agreement().of().until();
        if (until != null && inquiry.isOpen()) {
            fields.add(new Field(SENTENCES.say("until"), Inquiry.day(until)));
        }
        return new Element.Fields(fields);
    }

    /** What whoever is asked can press; both say words that could be typed. */
    public static List<Button> buttons(Inquiry inquiry) {
        var answers = inquiry.matter().answers();
        var about = " #" + inquiry.about();
        return List.of(
                Button.primary(answers.yes(), answers.yes() + about),
                Button.danger(answers.no(), answers.no() + about));
    }

    /** When it was asked first, as the asker's clock had it. */
    public static String minute(Inquiry inquiry, Known known) {
        return known.people()
                .withId(inquiry.asker())
                .map(asker ->
                        inquiry.agreement().asker().since().atZone(asker.zone()).format(MINUTE))
                .orElse("");
    }
}
