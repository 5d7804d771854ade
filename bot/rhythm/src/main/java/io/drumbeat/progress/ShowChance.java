package io.drumbeat.progress;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the chance of a month's target comes from: what is missing, what such months still brought, what is open. */
@Component
@Order(36)
final class ShowChance implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowChance.class);
    private final BusinessDays days;
    private final Likelihoods likelihoods;

    ShowChance(BusinessDays days, Likelihoods likelihoods) {
        this.days = days;
        this.likelihoods = likelihoods;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("为什么达标概率", "为什么 达标概率", "达标概率怎么算"),
                        List.of("why chance"),
                        SENTENCES.say("chanceHelp"),
                        SENTENCES.say("chanceExample"))
                .being(Trait.LOOKS)
                .taking(Slot.PERSON, Slot.NOTE)
                .heard(Turn.ASKING, "达标概率怎么算的、达标概率怎么来的、达标概率为什么这么低、达标概率是怎么算的")
                .heard(Turn.LIKE, "为什么(?:我的?)?(?:本月)?达标概率 ?(?:才|只有|是|这么|那么|太)* ?(?:低|高|\\d+(?:\\.\\d+)? ?%)?[?？呢]*");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var rep = said.get(Slot.PERSON).orElse(request.who());
        var today = days.of(request.at(), rep.zone());
        if (!rep.sells() || !known.people().on(today).maySee(request.who(), rep.id())) {
            var why = rep.sells()
                    ? SENTENCES.say("chanceNotYours", Map.of("who", rep.name()))
                    : SENTENCES.say("chanceWhose");
            return Answer.of(request, Card.info(why));
        }
        return Answer.of(
                request,
                switch (likelihoods.of(rep, today, known)) {
                    case Prospect.NoTarget() -> Card.info(SENTENCES.say("chanceNoTarget"));
                    case Prospect.TooLittle(var signed, var visits) ->
                        Card.info(SENTENCES.say("chanceTooLittle", Map.of("signed", signed, "visits", visits)));
                    case Prospect.Likely(var likelihood) -> card(rep, today, likelihood);
                });
    }

    private static Card card(Person rep, LocalDate today, Likelihood likelihood) {
        var missing = likelihood.missing();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(
                likelihood.percent() + "%",
                SENTENCES.say("chanceMissing", Map.of("gap", Money.fen(missing).brief()))));
        var rest = likelihood.rest();
        if (rest.isKnown()) {
            elements.add(new Element.Text(
                    SENTENCES.say("chanceMonths", Map.of("months", rest.months(), "reached", rest.reached(missing)))));
        }
        elements.add(new Element.Text(SENTENCES.say(
                "chanceDeals",
                Map.of(
                        "deals", likelihood.openDeals(),
                        "worth", Money.fen(likelihood.openWorth()).brief(),
                        "likely", Money.fen(likelihood.openLikely()).brief()))));
        elements.add(new Element.Text(rest.isKnown() ? SENTENCES.say("chanceBoth") : SENTENCES.say("chanceDealsOnly")));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("chanceProgress"), "进度 %s@%s".formatted(rep.name(), rep.id())),
                Button.of(SENTENCES.say("chanceFunnel"), "漏斗 %s@%s".formatted(rep.name(), rep.id()))));
        var title = SENTENCES.say(
                "chanceTitle",
                Map.of("name", rep.name(), "month", Period.monthOf(today).label()));
        return new Card(title, Card.Tone.INFO, elements);
    }
}
