package io.drumbeat.derivation;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.reach.Likely;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(36)
final class DeriveTargets implements Command {
    private static final Sentences SENTENCES = Sentences.beside(DeriveTargets.class);
    /** 明年目标涨两成怎么分. */
    private static final String ASKED = "(?=.*(?:目标|指标|任务)).*(?:涨|增长|增加|提高|提升|翻|加|多|降|减)[^,，]*(?:怎么|怎样|如何)[分定拆].*";
    /** 明年目标比今年多20%. */
    private static final String COMPARED =
            "(?:明年|后年|20\\d\\d年?)的?(?:目标|指标|任务)(?:比|较|在)(?:今年|去年|上年|本年).{0,6}?(?:涨|增长|增加|提高|提升|多|高|降|减少|少|上浮|下浮|下降)[^,，]*";

    private final BusinessDays days;
    private final Deriving deriving;
    private final Likely likely;

    DeriveTargets(BusinessDays days, Deriving deriving, Likely likely) {
        this.likely = likely;
        this.days = days;
        this.deriving = deriving;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("目标 推算", "推算目标", "目标推算"),
                        List.of("derive"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .heard(Turn.LIKE, ASKED, COMPARED)
                .being(Trait.LOOKS)
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var found = deriving.of(said.text(), request.who(), today, known);
            var person = found.person();
            var doubts = Offering.of(found.derived(), today, "").offers().stream()
                    .filter(offer -> person == null || person.id().equals(offer.person()))
                    .flatMap(offer -> likely.doubtful(offer, found.derived().measure(), today, known).stream())
                    .toList();
            var card = person == null
                    ? new DraftCards(found.derived()).card(doubts)
                    : new PartCards(found.derived(), found.part(person)).card(doubts);
            return Answer.of(request, card);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}
