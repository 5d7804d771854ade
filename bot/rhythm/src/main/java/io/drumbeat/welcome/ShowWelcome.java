package io.drumbeat.welcome;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first minute: who this is, one line that could be said of one's own customer, and three presses that show something real. */
@Component
@Order(89)
final class ShowWelcome implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowWelcome.class);
    private final BusinessDays days;

    ShowWelcome(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("上手"), List.of("getting started"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.EXPLAINS)
                .heard(Turn.FIRST, "怎么上手、怎么开始用、新人上手");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var customer = largest(reps(who, today, known), today, known);
        var card = Card.info(
                SENTENCES.say("title", Map.of("name", who.name())),
                new Element.Text(told(who.role(), customer)),
                new Element.Buttons(presses(who, customer, today, known)),
                Element.Foot.of(SENTENCES.say("more"), Button.of(SENTENCES.say("helpButton"), "帮助")));
        return Answer.of(request, card);
    }

    private static List<Person> reps(Person who, LocalDate today, Known known) {
        return who.sells() ? List.of(who) : known.people().on(today).repsSeenBy(who);
    }

    /** The customer of the largest deal that is open among theirs. */
    private static Optional<String> largest(List<Person> reps, LocalDate today, Known known) {
        var deals = known.the(Deals.class);
        return reps.stream()
                .map(rep -> deals.ownedBy(rep.id(), today))
                .flatMap(Collection::stream)
                .filter(deals::isOpen)
                .max(Comparator.comparingLong(ShowWelcome::size).thenComparing(Deal::id))
                .map(deal -> known.the(Customers.class).nameOf(deal.customer()));
    }

    private static long size(Deal deal) {
        var amount = deal.amount();
        return amount == null ? 0 : amount.minor();
    }

    private static String told(Role role, Optional<String> customer) {
        var name = Map.of("customer", customer.orElseGet(() -> SENTENCES.say("someCustomer")));
        return switch (role) {
            case FINANCE -> SENTENCES.say("finance");
            case ADMIN -> SENTENCES.say("admin");
            default -> role.leads() ? SENTENCES.say("manager", name) : SENTENCES.say("rep", name);
        };
    }

    private static List<Button> presses(Person who, Optional<String> customer, LocalDate today, Known known) {
        return switch (who.role()) {
            case FINANCE ->
                List.of(
                        Button.primary(SENTENCES.say("unconfirmed"), "待确认"),
                        Button.of(SENTENCES.say("owed"), "欠款"),
                        Button.of(SENTENCES.say("payouts"), "发放表 上月"));
            case ADMIN ->
                List.of(
                        Button.primary(SENTENCES.say("adoption"), "采用"),
                        Button.of(SENTENCES.say("check"), "检查"),
                        Button.of(SENTENCES.say("directory"), "通讯录"));
            default -> who.role().leads() ? ofTeam(who, today, known) : own(customer);
        };
    }

    private static List<Button> ofTeam(Person who, LocalDate today, Known known) {
        var first = known.people().on(today).repsSeenBy(who).stream().findFirst();
        return List.of(
                Button.primary(SENTENCES.say("team"), "团队"),
                Button.of(SENTENCES.say("stuck"), "卡住"),
                first.map(rep -> Button.of(
                                SENTENCES.say("progressOf", Map.of("name", rep.name())),
                                "进度 %s@%s".formatted(rep.name(), rep.id())))
                        .orElseGet(() -> Button.of(SENTENCES.say("results"), "成绩")));
    }

    private static List<Button> own(Optional<String> customer) {
        return List.of(
                Button.primary(SENTENCES.say("morning"), "早报"),
                customer.map(name -> Button.of(SENTENCES.say("customer", Map.of("customer", name)), "客户 " + name))
                        .orElseGet(() -> Button.of(SENTENCES.say("customers"), "客户名单")),
                Button.of(SENTENCES.say("visit"), "拜访"));
    }
}
