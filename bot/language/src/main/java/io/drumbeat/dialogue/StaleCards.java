package io.drumbeat.dialogue;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Bot;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Doubts a press that would move a deal which has moved since its card was drawn: it shows what stands, and asks. */
public final class StaleCards implements Bot.Doubts {
    @Override
    public Optional<Card> about(Utterance said, Request press, long seen, Known known) {
        var customer = said.get(Mention.SLOT).orElse(null);
        if (!(customer instanceof Mention.Existing(var whom)) || !said.usage().accepts(Slot.RECEIPT)) {
            return Optional.empty();
        }
        var number = said.get(Slot.RECEIPT).orElse(null);
        var since = known.ledger().about(whom.id()).stream()
                .filter(entry -> entry.position() > seen
                        && isMeant(dealOf(entry.fact()), number)
                        && known.people().on(entry.date()).maySee(press.who(), entry.person()))
                .toList();
        return since.isEmpty() ? Optional.empty() : Optional.of(question(said, whom.id(), number, since, known));
    }

    private static Card question(
            Utterance said, String customer, @Nullable Long number, List<Entry> since, Known known) {
        var deals = known.the(Deals.class);
        var happened = since.stream().map(entry -> told(entry, deals, known)).collect(Collectors.joining("\n"));
        var now = deals.of(customer).stream()
                .filter(deal -> number == null || deal.number() == number)
                .map(deal -> state(deal, deals))
                .collect(Collectors.joining("\n"));
        return Card.warn(
                "这张卡片画好以后又有变化，“%s”还没有记".formatted(said.text()),
                new Element.Text("之后：\n" + happened),
                new Element.Text("现在：\n" + now),
                Element.Buttons.of(Button.primary("照样记", said.text())));
    }

    private static String told(Entry entry, Deals deals, Known known) {
        var who = known.people().withId(entry.person()).map(Person::name).orElse(entry.person());
        var what =
                switch (entry.fact()) {
                    case DealFact.DealOpened _ -> "开了商机";
                    case QuoteFact.QuoteGiven quote -> "报价 " + quote.amount();
                    case DealFact.StageMoved moved ->
                        "推进到“%s”".formatted(deals.stages().get(moved.stage()).name());
                    case DealFact.DealWon won -> "签单 " + won.amount();
                    case DealFact.DealLost lost -> "丢单（%s）".formatted(lost.reason());
                    default -> "记了一笔";
                };
        return "%s %s（#%d）".formatted(who, what, entry.receipt());
    }

    private static String state(Deal deal, Deals deals) {
        var amount = deal.amount();
        var stage = deals.stages().get(deal.stage()).name();
        return "商机 #%d 在“%s”%s".formatted(deal.number(), stage, amount == null ? "" : "，" + amount);
    }

    private static boolean isMeant(@Nullable String deal, @Nullable Long number) {
        return deal != null && (number == null || deal.equals("d" + number));
    }

    /** The deal that a fact takes to another stage or worth, or null. */
    private static @Nullable String dealOf(Fact fact) {
        return switch (fact) {
            case DealFact.DealOpened opened -> opened.deal();
            case QuoteFact.QuoteGiven quoted -> quoted.deal();
            case DealFact.StageMoved moved -> moved.deal();
            case DealFact.DealWon won -> won.deal();
            case DealFact.DealLost lost -> lost.deal();
            default -> null;
        };
    }
}
