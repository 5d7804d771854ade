package io.drumbeat.profile;

import io.drumbeat.chat.Edit;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Draws the customer cards of the day again. */
@Component
@Order(10)
final class CustomerRedraw implements Redraw {
    private final CustomerCards cards;

    CustomerRedraw(CustomerCards cards) {
        this.cards = cards;
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        var today = outdated.today();
        return outdated.customers().stream()
                .map(customer -> new Edit(
                        CustomerCards.topic(customer, today),
                        (was, after) -> cards.again(customer, was.chat(), today, after)))
                .toList();
    }
}
