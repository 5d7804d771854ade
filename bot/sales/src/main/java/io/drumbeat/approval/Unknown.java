package io.drumbeat.approval;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.Map;

/** What is answered where nothing is left to decide. */
final class Unknown {
    private static final Sentences SENTENCES = Sentences.beside(Unknown.class);

    private Unknown() {}

    /** Nothing was asked about a receipt, or it was taken back. */
    static Card card(long about, Known known) {
        return known.ledger().isVoided(about)
                ? Card.warn(
                        SENTENCES.say("taken", Map.of("thing", thing(about, known), "about", String.valueOf(about))))
                : Card.warn(SENTENCES.say("notThere", Map.of("about", String.valueOf(about))));
    }

    private static String thing(long receipt, Known known) {
        var fact = known.ledger().under(receipt).getLast().fact();
        return fact instanceof AgreementFact agreement
                ? agreement.what().getLast().label()
                : fact.label();
    }

    /** Somebody decided it before, or nobody needs to any more. */
    static Card settled(Inquiry inquiry, Known known) {
        var about = String.valueOf(inquiry.about());
        var name = inquiry.matter().name();
        return inquiry.state() == Inquiry.State.REPLACED
                ? Card.info(SENTENCES.say("replaced", Map.of("name", name, "about", about, "why", inquiry.label())))
                : Card.info(SENTENCES.say(
                        "settled",
                        Map.of(
                                "name",
                                name,
                                "about",
                                about,
                                "label",
                                inquiry.label(),
                                "who",
                                inquiry.decidedBy(known))));
    }
}
