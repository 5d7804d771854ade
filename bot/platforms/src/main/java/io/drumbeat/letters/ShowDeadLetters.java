package io.drumbeat.letters;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(84)
final class ShowDeadLetters implements Inquiring<ShowDeadLetters.Unsent> {
    private static final int MOST = 8;
    private final Letters letters;

    /** How many there are, and the newest of them. */
    record Unsent(long count, List<Letter> newest) {}

    ShowDeadLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("死信", "没发出去"), List.of("deadletters"), "没能发出去的消息、原因，重发或放弃", "死信")
                .onlyFor(Role.ADMIN)
                .being(Trait.LOOKS);
    }

    @Override
    public Unsent inquire(Utterance said, Request request) {
        return new Unsent(letters.count(), letters.newest(MOST));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Unsent found) {
        var count = found.count();
        var newest = found.newest();
        if (newest.isEmpty()) {
            return Answer.of(request, Card.good("没有死信：该发的都发出去了"));
        }
        var elements = new ArrayList<Element>();
        for (var letter : newest) {
            elements.add(new Element.Text(LetterCards.line(letter, known.people()) + "\n原因 " + letter.reason()));
            elements.add(Element.Buttons.of(
                    Button.of("重发 " + letter.number(), "重发 " + letter.number()),
                    Button.danger("放弃 " + letter.number(), "放弃 " + letter.number())));
        }
        var more = count > newest.size() ? "，先看最近 %d 条".formatted(newest.size()) : "";
        return Answer.of(request, Card.warn("没发出去 %d 条%s".formatted(count, more), elements.toArray(Element[]::new)));
    }
}
