package io.drumbeat.profile;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(34)
final class ShowCustomer implements Command {
    private final BusinessDays days;
    private final CustomerCards cards;

    ShowCustomer(BusinessDays days, CustomerCards cards) {
        this.days = days;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("客户"), List.of("customer"), "一家客户的评级、往来、商机和欠款", "客户 华为")
                .being(Trait.LOOKS)
                .needing(Mention.SLOT)
                .heard(
                        Turn.ASKING,
                        "怎么样、怎么样了、到哪了、到哪一步、到哪一步了、到哪步了、到什么阶段了、到哪个阶段了、什么阶段、什么情况、啥情况、什么进展、进展",
                        "进展如何、进展怎么样、咋样、咋样了、情况怎么样、情况如何、什么状态、现在什么情况、最近怎么样、最近怎么样了、谈得怎么样了",
                        "跟得怎么样了、跟到哪了、还欠多少、还欠多少钱、欠多少、欠多少钱、欠我们多少、欠款多少、还欠我们多少、回款多少了、付了多少",
                        "付了多少了、回了多少、还有多少没付、还有多少没回");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        return switch (said.the(Mention.SLOT)) {
            case Mention.Fresh(var name) ->
                Answer.of(request, Card.info("还没有客户“%s”；记一条就有了，例如：拜访 新客户%s".formatted(name, name)));
            case Mention.Existing(var customer) ->
                new Visibility(request.who(), today, known).mayBeNamed(customer)
                        ? shown(customer, request, today, known)
                        : Answer.of(request, refused(customer));
        };
    }

    private Answer shown(Customer customer, Request request, LocalDate today, Known known) {
        var card = cards.of(customer, request.who(), today, known);
        var said = Say.about(CustomerCards.topic(customer.id(), today), request.chat(), Say.Kind.REPLY, card);
        return new Answer(null, List.of(said), List.of(), null);
    }

    /** Whose it is, nobody learns who may not see it. */
    private static Card refused(Customer customer) {
        return Card.warn("%s 由别的同事跟进，只有他和他的主管能看".formatted(customer.name()));
    }
}
