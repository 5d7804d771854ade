package io.drumbeat.approval;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is asked to say yes to leads their day. */
@Component
@Order(1)
final class WaitingFirst implements FirstThings {
    private static final Sentences SENTENCES = Sentences.beside(WaitingFirst.class);
    private static final int SHOWN = 3;

    private final Matters matters;
    private final Asking asking;

    WaitingFirst(Matters matters, Asking asking) {
        this.matters = matters;
        this.asking = asking;
    }

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        var asked = new Listed(matters.waiting(known).stream()
                .filter(one -> asking.may(person, one, day, known))
                .toList());
        if (asked.inquiries().isEmpty()) {
            return List.of();
        }
        var lines = asked.inquiries().stream()
                .limit(SHOWN)
                .map(one -> "· " + line(asked, one, known))
                .collect(Collectors.joining("\n"));
        var count = String.valueOf(asked.inquiries().size());
        return List.of(
                new Element.Text(SENTENCES.say("first", Map.of("count", count)) + "\n" + lines),
                Element.Buttons.of(Button.primary(SENTENCES.say("firstSee"), "待批")));
    }

    private static String line(Listed listed, Inquiry asked, Known known) {
        return SENTENCES.say(
                "line",
                Map.of(
                        "about", String.valueOf(asked.about()),
                        "brief", listed.brief(asked),
                        "asker", Inquiry.name(asked.asker(), known),
                        "since", AgreementCards.minute(asked, known)));
    }
}
