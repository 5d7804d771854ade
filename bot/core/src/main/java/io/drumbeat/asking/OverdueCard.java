package io.drumbeat.asking;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody hears the day after time is up: what is theirs to answer from now on, and what they asked in vain. */
@Component
public final class OverdueCard {
    private static final Sentences SENTENCES = Sentences.beside(OverdueCard.class);

    private final Asking asking;

    public OverdueCard(Asking asking) {
        this.asking = asking;
    }

    /** The ids of whoever hears something on a day. */
    public Set<String> readers(LocalDate day, Known known) {
        var readers = new LinkedHashSet<String>();
        for (var inquiry : asking.overdueSince(day, known)) {
            asking.whom(inquiry, day, known)
                    .ifPresent(whom -> readers.add(whom.person().id()));
            readers.add(inquiry.asker());
        }
        return readers;
    }

    /** Empty if there is nothing to tell this reader. */
    public Optional<Card> of(String reader, LocalDate day, Known known) {
        var all = asking.overdueSince(day, known);
        var theirs = all.stream()
                .filter(inquiry -> asking.whom(inquiry, day, known)
                        .filter(whom -> whom.person().id().equals(reader))
                        .isPresent())
                .toList();
        var asked =
                all.stream().filter(inquiry -> inquiry.asker().equals(reader)).toList();
        if (theirs.isEmpty() && asked.isEmpty()) {
            return Optional.empty();
        }
        var elements = new ArrayList<Element>();
        for (var inquiry : theirs) {
            elements.add(new Element.Text(SENTENCES.say("isYours", told(inquiry, known))));
            elements.add(new Element.Buttons(AgreementCards.buttons(inquiry)));
        }
        for (var inquiry : asked) {
            elements.add(new Element.Text(SENTENCES.say("askedInVain", told(inquiry, known))));
            elements.add(Element.Buttons.of(Button.of("再催", "再催 #" + inquiry.about())));
        }
        return Optional.of(new Card(SENTENCES.say("overdue", count(theirs, asked)), Card.Tone.WARN, elements));
    }

    private static Map<String, String> count(List<Inquiry> theirs, List<Inquiry> asked) {
        return Map.of("count", String.valueOf(theirs.size() + asked.size()));
    }

    private static Map<String, String> told(Inquiry inquiry, Known known) {
        return Map.of(
                "name", inquiry.matter().name(),
                "about", String.valueOf(inquiry.about()),
                "title", inquiry.words().title(),
                "person", Inquiry.name(inquiry.asked(), known),
                "until", String.valueOf(inquiry.agreement().of().until()));
    }
}
