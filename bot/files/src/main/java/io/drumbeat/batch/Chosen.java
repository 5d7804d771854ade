package io.drumbeat.batch;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.intake.Kind;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the file somebody speaks of, and answers where they look at it. */
@Component
final class Chosen {
    private static final Pattern NUMBER = Pattern.compile("^\\s*#?(\\d{1,15})(?:\\s.*)?$", Pattern.DOTALL);
    private final Batches batches;
    private final ImportCards cards;

    Chosen(Batches batches, ImportCards cards) {
        this.batches = batches;
        this.cards = cards;
    }

    static Optional<Long> number(Utterance said) {
        var found = NUMBER.matcher(said.get(Slot.REST).orElse(""));
        return found.matches() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    /** The file as it is kept. */
    Optional<ImportBatch> of(Utterance said) {
        return number(said).flatMap(batches::withNumber);
    }

    /** One's own, and for admins everybody's; people are for admins alone. What is wanted of it is what is known by now. */
    static Optional<ImportBatch> seen(Optional<ImportBatch> kept, Request request, Known known) {
        return kept.map(batch -> batch.asOf(known))
                .filter(batch -> request.who().role() == Role.ADMIN
                        || (batch.person().equals(request.who().id())
                                && batch.weighed().kind() != Kind.PEOPLE));
    }

    Answer none(Utterance said, Request request) {
        var words = said.usage().verb();
        return Answer.of(
                request,
                Card.warn(
                        number(said)
                                .map(number -> "没有你的导入批次 %d".formatted(number))
                                .orElse("“%s”后面要写批次号".formatted(words)),
                        new Element.Text("例如：%s 7。批次号在导入预览的标题里。".formatted(words))));
    }

    Answer showing(ImportBatch batch, Request request) {
        return showing(batch, request, cards.of(batch, batch.person(), request.at()));
    }

    /** On the card that was pressed it changes that card and its twins; else it is a reply that will change with them. */
    Answer showing(ImportBatch batch, Request request, Card card) {
        var topic = ImportBatch.topic(batch.number());
        var press = request.press();
        return press != null && topic.equals(press.topic())
                ? new Answer(null, List.of(), List.of(new Edit(topic, card)), null)
                : new Answer(null, List.of(Say.about(topic, request.chat(), Say.Kind.REPLY, card)), List.of(), null);
    }
}
