package io.drumbeat.satisfaction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.CustomerFact.RatingAsked;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(28)
final class AskRating implements Command {
    private static final Sentences SENTENCES = Sentences.beside(AskRating.class);
    private final BusinessDays days;
    private final RatingLinks links;

    AskRating(BusinessDays days, RatingLinks links) {
        this.days = days;
        this.links = links;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("请客户评分", "请客户打分", "评分链接", "打分链接"),
                        List.of("ask rating"),
                        SENTENCES.say("askHelp"),
                        SENTENCES.say("askExample"))
                .needing(Mention.SLOT)
                .onlyFor(Role.REP, Role.MANAGER)
                .heard(Turn.FIRST, "让客户评分、让客户打分、让客户打个分、请客户打个分、请客户评个分、发评分链接、发个评分链接");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        if (!(said.the(Mention.SLOT) instanceof Mention.Existing(var customer))
                || !new Visibility(request.who(), today, known).maySee(customer)) {
            return warn(
                    request,
                    SENTENCES.say(
                            "notYours",
                            Map.of("customer", said.the(Mention.SLOT).name())));
        }
        return links.of(0).isEmpty()
                ? warn(request, SENTENCES.say("noAddress"))
                : asked(customer, today, request, known);
    }

    private Answer asked(Customer customer, LocalDate today, Request request, Known known) {
        var ratings = new CustomerRatings(customer.id(), known);
        var given = ratings.lately(today);
        if (given.isPresent()) {
            var day = ReceiptFields.day(given.get().date());
            return warn(request, SENTENCES.say("ratedLately", Map.of("customer", customer.name(), "day", day)));
        }
        var open = ratings.open(today);
        if (open.isPresent()) {
            return Answer.of(request, card(customer.name(), open.get().receipt()));
        }
        var owner = customer.ownerOn(today);
        var noted = new Noted(today, false, List.of(new RatingAsked(customer.id())));
        var answer = Answer.of(request, card(customer.name(), known.nextReceipt()));
        return owner == null || owner.equals(request.who().id())
                ? answer.recording(noted)
                : answer.recordingFor(owner, noted);
    }

    private Card card(String customer, long asked) {
        var link = links.of(asked).orElseThrow();
        return Card.good(
                SENTENCES.say("forward", Map.of("customer", customer)),
                new Element.Text(SENTENCES.say("question", Map.of("link", link))),
                new Element.Text(SENTENCES.say("counts", Map.of("days", CustomerRatings.OPEN_DAYS))),
                Element.Buttons.of(Button.of(SENTENCES.say("undo"), "撤销 #" + asked)));
    }

    private static Answer warn(Request request, String why) {
        return Answer.of(request, Card.warn(why));
    }
}
