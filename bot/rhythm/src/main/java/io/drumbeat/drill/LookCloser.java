package io.drumbeat.drill;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Page;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class LookCloser implements Command {
    private static final Sentences SENTENCES = Sentences.beside(LookCloser.class);
    private final BusinessDays days;

    LookCloser(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("看数"), List.of("drill"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.PERSON, Slot.PERIOD, Slot.PRODUCT, Slot.NOTE, Page.SLOT)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var period = said.get(Slot.PERIOD).orElse(Period.monthOf(today));
        if (period.from().isAfter(today)) {
            return Answer.of(request, Card.warn(SENTENCES.say("ahead", Map.of("period", period.label()))));
        }
        var last = period.nearest(today);
        var lineup = known.people().on(last);
        var words =
                (said.get(Slot.NOTE).orElse("") + " " + said.get(Slot.PRODUCT).orElse("")).strip();
        var cut = Cut.of(words, request.who(), lineup, period);
        var person = said.get(Slot.PERSON);
        if (person.isPresent()) {
            if (!lineup.maySee(request.who(), person.get().id())) {
                return Answer.of(
                        request,
                        Card.warn(SENTENCES.say(
                                "notYours", Map.of("who", person.get().name()))));
            }
            cut = cut.only(person.get());
        }
        if (cut.reps().isEmpty()) {
            return Answer.of(request, Card.warn(SENTENCES.say("nobody", Map.of("words", words))));
        }
        var again =
                "看数 " + said.text().replaceFirst("^\\s*(?:看数|drill)\\s*", "").replaceFirst("\\s*页:\\d+", "");
        return Answer.of(
                request, new DrillCard(cut, last, known).of(said.get(Page.SLOT).orElse(1), again));
    }
}
