package io.drumbeat.confirming;

import io.drumbeat.calendar.BusinessDays;
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
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
final class ShowUnconfirmed implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowUnconfirmed.class);
    private static final int SHOWN = 8;

    private final BusinessDays days;

    ShowUnconfirmed(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("待确认", "待确认回款"),
                        List.of("unconfirmed"),
                        SENTENCES.say("unconfirmedHelp"),
                        SENTENCES.say("unconfirmedExample"))
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .onlyFor(Role.FINANCE)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var wanted = Narrowed.of(said, request.who(), today, known);
        var open = Unsettled.open(known).stream()
                .filter(cash -> wanted.isOf(cash.told().person())
                        && wanted.isIn(cash.told().date()))
                .toList();
        var page = Page.of(open, SHOWN, said);
        var elements = new ArrayList<>(list(page.items(), known));
        Turning.into(elements, page, said, known);
        all(page.items()).ifPresent(elements::add);
        var free = Unsettled.unallocated(known).stream()
                .filter(cash -> wanted.isOf(cash.told().person())
                        && wanted.isIn(cash.told().date()))
                .toList();
        if (!free.isEmpty()) {
            elements.add(new Element.Divider());
            elements.addAll(ShowUnallocated.list(free, request.who(), today, known));
        }
        var title = open.isEmpty() ? SENTENCES.say("nothingOpen") : SENTENCES.say("open", Map.of("count", open.size()));
        return Answer.of(request, new Card(title + page.behind(), Card.Tone.INFO, elements));
    }

    /** One press for those that stand here, by their numbers: what came since, or stands elsewhere, is not meant by it. */
    private static Optional<Element> all(List<Cash> shown) {
        var numbers = shown.stream().map(cash -> "#" + cash.receipt()).collect(Collectors.joining(" "));
        return shown.size() < 2
                ? Optional.empty()
                : Optional.of(Element.Buttons.of(
                        Button.of(SENTENCES.say("confirmAll", Map.of("count", shown.size())), "确认回款 " + numbers)));
    }

    /** Each with what can be said to it. */
    static List<Element> list(List<Cash> open, Known known) {
        var elements = new ArrayList<Element>();
        for (var cash : open.stream().limit(SHOWN).toList()) {
            elements.add(new Element.Text(SENTENCES.say("openLine", CashWords.of(cash.told(), known))));
            elements.add(new Element.Buttons(buttons(cash.receipt())));
        }
        if (open.size() > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("notListed", Map.of("count", open.size() - SHOWN))));
        }
        return elements;
    }

    static List<Button> buttons(long receipt) {
        return List.of(
                Button.primary("确认 #" + receipt, "确认回款 #" + receipt), Button.of("退回 #" + receipt, "退回回款 #" + receipt));
    }

    /**
     * Each with the one press that says something to it, where no number was said; where it is only one, a yes does.
     *
     * @param saying what is said of a number, as {@code 确认回款 #12}
     */
    static Answer asking(String title, UnaryOperator<String> saying, List<Cash> meant, Request request, Known known) {
        var elements = new ArrayList<Element>();
        var choices = new ArrayList<Draft.Choice>();
        for (var cash : meant.stream().limit(SHOWN).toList()) {
            var number = "#" + cash.receipt();
            var words = saying.apply(number);
            var label = words.substring(0, 2) + " " + number;
            choices.add(new Draft.Choice(label, words));
            elements.add(new Element.Text(SENTENCES.say("openLine", CashWords.of(cash.told(), known))));
            elements.add(Element.Buttons.of(Button.primary(label, words)));
        }
        var day = request.at().atZone(request.who().zone()).toLocalDate();
        var draft = new Draft(request.question(), request.at(), day, request.words(), false, List.of(), choices, "");
        return Answer.asking(request, new Card(title, Card.Tone.INFO, elements), draft.asReminded());
    }

    /** What was pressed showed something else than stands by now. */
    static Optional<Card> stale(Entry entry, Request request, Known known) {
        var press = request.press();
        var changed = press != null
                && known.ledger().changesTo(entry.receipt()).stream()
                        .anyMatch(change -> change.position() > press.version());
        return changed
                ? Optional.of(Card.warn(
                        CashWords.say("stale", CashWords.of(entry, known)),
                        new Element.Buttons(ShowUnconfirmed.buttons(entry.receipt()))))
                : Optional.empty();
    }
}
