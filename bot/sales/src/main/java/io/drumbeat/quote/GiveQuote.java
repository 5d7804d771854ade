package io.drumbeat.quote;

import io.drumbeat.asking.AskingAgain;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.dealing.StageNeeds;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(22)
final class GiveQuote implements Command {
    private final BusinessDays days;
    private final Tally tally;
    private final Approvals approvals;
    private final QuoteAsking asking;
    private final AskingAgain askingAgain;

    GiveQuote(BusinessDays days, Tally tally, Approvals approvals, QuoteAsking asking, AskingAgain askingAgain) {
        this.days = days;
        this.tally = tally;
        this.approvals = approvals;
        this.asking = asking;
        this.askingAgain = askingAgain;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("报价"), List.of("quote"), "记一次报价，商机到报价阶段", "报价 华为 48万")
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(Slot.DATE, Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.RECEIPT, StageNeeds.CLOSES)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.QUOTE)
                .heard(Turn.ANYWHERE, "报了个价、报了价、报过价、发了报价、出了报价、做了报价")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        return told.withOpenDeal(
                said.the(Slot.AMOUNT), id -> new Quoting(told, id, said, request, known).answer(telling));
    }

    /** One quote on its way: waited for already, asked about, or given. */
    private final class Quoting {
        private final DealTold told;
        private final String id;
        private final Utterance said;
        private final Request request;
        private final Known known;
        private final Money amount;
        private final Optional<Deal> deal;

        Quoting(DealTold told, String id, Utterance said, Request request, Known known) {
            this.told = told;
            this.id = id;
            this.said = said;
            this.request = request;
            this.known = known;
            this.amount = said.the(Slot.AMOUNT);
            this.deal = told.deals().withId(id);
        }

        Answer answer(Telling telling) {
            var waiting = approvals
                    .waiting(told.customerId(), id, known)
                    .filter(asked -> QuoteMatter.amount(asked.now()).equals(amount)
                            && asked.asker().equals(request.who().id()));
            if (waiting.isPresent()) {
                return askingAgain.answer(waiting.get(), telling.today(), request, known);
            }
            var stage = stage(deal, told.deals().stages());
            var needs = StageNeeds.in(said, telling.today());
            var closes = deal.map(Deal::expectedClose).orElse(null);
            var question = needs.question(stage, amount, closes, StageNeeds.again(words(), said));
            if (question.isPresent()) {
                return told.asking(question.get());
            }
            told.estimating(needs, id);
            return given(stage, telling);
        }

        /** The quote in words that say it again. */
        private String words() {
            var number = deal.map(d -> " #" + d.number()).orElse("");
            return "报价 %s %s%s".formatted(told.customerName(), amount, number);
        }

        private Answer given(Stage stage, Telling telling) {
            var quote =
                    new QuoteFact.QuoteGiven(told.customerId(), id, amount, told.contact(), told.note(), told.next());
            var before =
                    deal.map(Deal::stage).orElse(told.deals().stages().first().id());
            var whom = asking.whom(quote, before, request.who(), telling.today(), known);
            whom.ifPresent(one -> told.fact(asking.asking(told.receipt(), one, quote, telling.today())));
            var after = told.fact(quote).supposed();
            var who = request.who().id();
            var week = Period.weekOf(telling.date());
            var done = tally.done(Measure.QUOTES, who, week, after);
            var due = tally.due(Measure.QUOTES, who, week, after);
            var answer = told.field("金额", amount)
                    .field("阶段", stage.name())
                    .field("批准", whom.map(one -> "在等 " + one).orElse(null))
                    .own("本周报价 %d%s".formatted(done, due == 0 ? "" : "/" + due))
                    .wantingStep(id)
                    .nextMoves(deal.map(Deal::number).orElse(told.receipt()), stage.id(), amount)
                    .recorded("报价");
            return whom.map(one -> answer.also(asking.card(told.receipt(), one, after)))
                    .orElse(answer);
        }
    }

    /** A quote takes a deal to the stage of quotes, and never back to it. */
    private static Stage stage(Optional<Deal> deal, Stages stages) {
        return deal.map(d -> stages.get(d.stage()))
                .filter(stage -> stages.indexOf(stage.id())
                        > stages.indexOf(stages.quoted().id()))
                .orElse(stages.quoted());
    }
}
