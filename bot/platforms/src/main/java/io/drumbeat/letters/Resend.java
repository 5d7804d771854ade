package io.drumbeat.letters;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
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
@Order(85)
final class Resend implements Inquiring<Optional<Letter>> {
    private final Letters letters;

    Resend(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("重发"), List.of("resend"), "把没发出去的一条再发一次", "重发 #12")
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
        return found.map(letter -> again(letter, request, known))
                .orElseGet(() -> Answer.of(request, LetterCards.unknown(number)));
    }

    private static Answer again(Letter letter, Request request, Known known) {
        var to = LetterCards.receiver(letter.chat(), known.people());
        if (letter.platform().equals("none")) {
            return Answer.of(
                    request, Card.warn("#%d 发不了：没有哪个平台能到 %s，先在 config/people.yml 写上账号".formatted(letter.number(), to)));
        }
        var card = Card.good("#%d 重新排队，马上发给 %s".formatted(letter.number(), to));
        var doubtful = letter.state() == Letter.State.IN_DOUBT;
        return Answer.of(request, doubtful ? card.and(new Element.Text("它上次可能已经送到；如果是，对方会看到两条。")) : card)
                .deciding(new Answer.Fate(letter.number(), true));
    }
}
