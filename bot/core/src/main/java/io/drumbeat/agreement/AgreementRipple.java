package io.drumbeat.agreement;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to what somebody was asked about. */
@Component
@Order(40)
final class AgreementRipple implements Ripple {
    private static final Sentences SENTENCES = Sentences.beside(AgreementRipple.class);

    private final Matters matters;
    private final AgreementCards cards;

    AgreementRipple(Matters matters, AgreementCards cards) {
        this.matters = matters;
        this.cards = cards;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        var lines = new ArrayList<String>();
        var edits = new ArrayList<Edit>();
        var says = new ArrayList<Say>();
        for (var was : before(change)) {
            var is = matters.about(was.about(), was.agreement().kind(), change.after())
                    .filter(now -> now.state() != Inquiry.State.GONE);
            if (is.filter(now -> isSame(was, now)).isEmpty()) {
                var line = line(was, is);
                lines.add(line);
                edits.add(cards.edit(was));
                is.ifPresent(now -> edits.addAll(now.matter().edits(now, change.after())));
                says.addAll(told(was, is, line, change.after()));
            }
        }
        return new Consequences(List.of(), lines, edits, says, List.of());
    }

    /** Everything that was asked about what is changed, or about the same customers. */
    private List<Inquiry> before(BeforeAndAfter change) {
        var found = new LinkedHashMap<String, Inquiry>();
        var receipts = Stream.concat(
                Stream.of(change.receipt()),
                change.entries()
                        .flatMap(entry -> Stream.ofNullable(entry.fact().agreement()))
                        .map(AgreementFact::about));
        Stream.concat(
                        receipts.flatMap(receipt -> matters.about(receipt, change.before()).stream()),
                        change.customers().stream().flatMap(id -> matters.of(id, change.before()).stream()))
                .filter(was -> was.state() != Inquiry.State.GONE)
                .forEach(was -> found.putIfAbsent(was.agreement().kind() + was.about(), was));
        return List.copyOf(found.values());
    }

    private static boolean isSame(Inquiry was, Inquiry is) {
        return was.state() == is.state()
                && was.words().equals(is.words())
                && was.asked().equals(is.asked());
    }

    private static String line(Inquiry was, Optional<Inquiry> is) {
        return SENTENCES.say(
                "becomes",
                Map.of(
                        "name", was.matter().name(),
                        "about", String.valueOf(was.about()),
                        "brief", was.words().brief(),
                        "was", was.label(),
                        "is", is.map(now -> now(was, now)).orElseGet(() -> SENTENCES.say("taken"))));
    }

    private static String now(Inquiry was, Inquiry is) {
        var terms = is.words().terms();
        return is.label() + (was.words().terms().equals(terms) ? "" : " " + terms);
    }

    /** Whoever asked hears what became of it; whoever said yes to something else is asked again. */
    private static List<Say> told(Inquiry was, Optional<Inquiry> is, String line, Known after) {
        var says = new ArrayList<Say>();
        if (is.filter(now -> now.state() != was.state()).isPresent()) {
            says.add(Say.to(new Chat.Direct(was.asker()), Say.Kind.REMINDER, Card.info(line)));
        }
        is.filter(now -> now.isAskedAgain() && !was.isOpen())
                .ifPresent(now -> says.add(AgreementCards.again(now, after)));
        return says;
    }
}
