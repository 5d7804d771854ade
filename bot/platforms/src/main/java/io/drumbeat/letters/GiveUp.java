package io.drumbeat.letters;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(86)
final class GiveUp implements Inquiring<Optional<Letter>> {
    private final Letters letters;

    GiveUp(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("放弃"), List.of("giveup"), "不再发没发出去的一条", "放弃 #12")
                .needing(Slot.RECEIPT)
                .onlyFor(Role.ADMIN);
    }

    @Override
    public Optional<Letter> inquire(Utterance said, Request request) {
        return letters.numbered(said.the(Slot.RECEIPT));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Optional<Letter> found) {
        var number = said.the(Slot.RECEIPT);
        return found.map(letter -> Answer.of(
                                request,
                                Card.info("#%d 不再发给 %s"
                                        .formatted(number, LetterCards.receiver(letter.chat(), known.people()))))
                        .deciding(new Answer.Fate(number, false)))
                .orElseGet(() -> Answer.of(request, LetterCards.unknown(number)));
    }
}
