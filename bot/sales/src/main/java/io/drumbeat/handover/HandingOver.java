package io.drumbeat.handover;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.customer.Handovers;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.terms.HandoverRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows what a handover would move, and then moves it: one fact for each customer, all under one receipt. */
@Component
final class HandingOver {
    static final String SHOW = "交接";
    static final String CONFIRM = "确认交接";
    private final BusinessDays days;
    private final HandoverCards cards;
    private final InForce<HandoverRules> rules;

    HandingOver(BusinessDays days, HandoverCards cards, ObjectProvider<InForce<HandoverRules>> rules) {
        this.days = days;
        this.cards = cards;
        this.rules = rules.getIfAvailable(() -> InForce.always(HandoverRules.USUAL));
    }

    Answer answer(String said, boolean confirmed, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = HandoverWords.read(said, SHOW, today, known);
            allowed(
                    words.giver(),
                    words.receiver(),
                    request.who(),
                    known.people().on(today));
            var wanted = wanted(words, known);
            return confirmed ? done(wanted, today, request, known) : asking(wanted, today, request, known);
        } catch (Refused refused) {
            return Answer.of(request, refused.card());
        }
    }

    private static void allowed(Person giver, Person receiver, Person who, Lineup today) {
        if (giver.is(receiver)) {
            throw new Refused("交出和接手都是“%s”；要写两个人".formatted(giver.name()), new Element.Text(Refused.EXAMPLE));
        }
        for (var party : List.of(giver, receiver)) {
            if (!party.role().meetsCustomers()) {
                throw new Refused("%s 不跟客户；交接只在销售和主管之间".formatted(party.name()));
            }
            if (who.role() != Role.ADMIN && !today.maySee(who, party.id())) {
                throw new Refused("%s 不是你组里的人；你只能在自己组里交接，跨组的请管理员来做".formatted(party.name()));
            }
        }
    }

    private static Wanted wanted(HandoverWords words, Known known) {
        var giver = words.giver();
        var all = Holding.of(giver.id(), words.day(), known);
        var chosen = words.customers().isEmpty() ? all : chosen(words, all, known);
        if (chosen.isEmpty()) {
            throw nothing(words, known);
        }
        for (var holding : chosen) {
            var later = later(holding, words, known);
            if (later != null) {
                throw new Refused(
                        "%s 已经定在 %s 由 %s 交给 %s（#%d）；要改先撤销它"
                                .formatted(
                                        holding.customer().name(),
                                        ReceiptFields.day(
                                                Succession.handover(later).day()),
                                        giver.name(),
                                        nameOf(Succession.handover(later).to(), known),
                                        later.receipt()),
                        Element.Buttons.of(Button.danger("撤销 #" + later.receipt(), "撤销 #" + later.receipt())));
            }
        }
        return new Wanted(
                giver, words.receiver(), words.day(), chosen, !words.customers().isEmpty());
    }

    private static List<Holding> chosen(HandoverWords words, List<Holding> all, Known known) {
        var chosen = new LinkedHashSet<Holding>();
        for (var name : words.customers()) {
            var called = called(name, all);
            if (called.size() != 1) {
                var names = all.stream()
                        .limit(12)
                        .map(holding -> holding.customer().name()
                                + (called.size() > 1 ? "@" + holding.customer().id() : ""))
                        .toList();
                throw new Refused(
                        called.isEmpty()
                                ? "“%s”不是%s的客户".formatted(name, words.giver().name())
                                : "“%s”有 %d 家；写出是哪一家，如 %s@%s"
                                        .formatted(
                                                name,
                                                called.size(),
                                                called.getFirst().customer().name(),
                                                called.getFirst().customer().id()),
                        new Element.Text(
                                names.isEmpty()
                                        ? nothing(words, known).card().title()
                                        : "有：" + String.join("、", names)));
            }
            chosen.addAll(called);
        }
        return List.copyOf(chosen);
    }

    private static List<Holding> called(String name, List<Holding> all) {
        var folded = Text.folded(name);
        var exact = all.stream()
                .filter(holding -> List.of(
                                holding.customer().name(),
                                holding.customer().id(),
                                holding.customer().name() + "@"
                                        + holding.customer().id())
                        .stream()
                        .anyMatch(one -> Text.folded(one).equals(folded)))
                .toList();
        return exact.isEmpty() && folded.length() > 1
                ? all.stream()
                        .filter(holding ->
                                Text.folded(holding.customer().name()).contains(folded))
                        .toList()
                : exact;
    }

    private static Refused nothing(HandoverWords words, Known known) {
        var giver = words.giver();
        return known.ledger().by(Handovers.class, giver.id()).reversed().stream()
                .filter(step -> Succession.handover(step).from().equals(giver.id()))
                .findFirst()
                .map(step -> new Refused(Card.info("%s 名下没有别的客户可以交接了：#%d 已从 %s 起交给 %s，没有再动"
                        .formatted(
                                giver.name(),
                                step.receipt(),
                                ReceiptFields.day(Succession.handover(step).day()),
                                nameOf(Succession.handover(step).to(), known)))))
                .orElseGet(() -> new Refused(Card.info("%s 名下没有客户、商机或下一步，没有可以交接的".formatted(giver.name()))));
    }

    /** A handover of the same that is to take effect after this one, or null. */
    private static @Nullable Entry later(Holding holding, HandoverWords words, Known known) {
        return Succession.of(known.ledger().about(holding.customer().id())).steps().stream()
                .filter(step ->
                        Succession.handover(step).from().equals(words.giver().id())
                                && Succession.handover(step).day().isAfter(words.day()))
                .findFirst()
                .orElse(null);
    }

    private Answer asking(Wanted wanted, LocalDate today, Request request, Known known) {
        var elements = new ArrayList<>(cards.moved(wanted, rules.on(today, known), today, known));
        away(wanted.receiver(), wanted.day(), known).ifPresent(elements::add);
        elements.add(new Element.Text("还没有动。确认后才算。"));
        elements.add(Element.Buttons.of(Button.primary("确认交接", CONFIRM + " " + wanted.words(known))));
        return Answer.of(request, new Card("交接 " + wanted.title(), Card.Tone.WARN, elements));
    }

    private static Optional<Element> away(Person receiver, LocalDate day, Known known) {
        return known.ledger().of(receiver.id(), day.minusYears(1), day.plusYears(1)).stream()
                .map(Entry::fact)
                .filter(StaffFact.LeaveTaken.class::isInstance)
                .map(StaffFact.LeaveTaken.class::cast)
                .filter(leave -> leave.half() == null && !day.isBefore(leave.from()) && !day.isAfter(leave.until()))
                .findFirst()
                .map(leave -> new Element.Text(
                        "注意：%s 那天在休假，到 %s 为止；交接照样从那天起算。".formatted(receiver.name(), ReceiptFields.day(leave.until()))));
    }

    private Answer done(Wanted wanted, LocalDate today, Request request, Known known) {
        var receipt = known.nextReceipt();
        var split = rules.on(today, known).split();
        var facts = wanted.holdings().stream()
                .<Fact>map(holding -> new CustomerFact.CustomerHandedOver(
                        holding.customer().id(),
                        wanted.giver().id(),
                        wanted.receiver().id(),
                        wanted.day(),
                        split))
                .toList();
        var elements = new ArrayList<>(cards.moved(wanted, rules.on(today, known), today, known));
        elements.add(ReceiptFields.undo(receipt));
        var card = new Card("已交接 #%d %s".formatted(receipt, wanted.title()), Card.Tone.GOOD, elements);
        var answer = Answer.of(request, card).recording(new Noted(today, false, facts));
        var by = request.who();
        if (!wanted.receiver().is(by)) {
            answer = answer.also(told(receipt, wanted.receiver(), taken(wanted, by, today, known)));
        }
        return wanted.giver().is(by)
                ? answer
                : answer.also(told(receipt, wanted.giver(), cards.given(wanted, split, by)));
    }

    private Card taken(Wanted wanted, Person by, LocalDate today, Known known) {
        var title = "%s 把 %s 的 %d 家客户交给你，从 %s 起"
                .formatted(by.name(), wanted.giver().name(), wanted.holdings().size(), ReceiptFields.day(wanted.day()));
        return cards.taken(title, wanted.holdings(), today, known);
    }

    private static Say told(long receipt, Person whom, Card card) {
        return Say.about(topic(receipt), new Chat.Direct(whom.id()), Say.Kind.REMINDER, card);
    }

    /** The topic of what giver and receiver were told. */
    static String topic(long receipt) {
        return "handover/" + receipt;
    }

    static String nameOf(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
