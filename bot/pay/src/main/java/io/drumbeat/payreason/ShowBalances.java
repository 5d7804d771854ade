package io.drumbeat.payreason;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payslip.OpenAmount.Kind;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of somebody's pay stands open: lent in advance, kept back, put off; of each what it is made of. */
@Component
@Order(47)
final class ShowBalances implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowBalances.class);

    private final WhosePay whose;

    ShowBalances(WhosePay whose) {
        this.whose = whose;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("提成余额", "预支", "递延", "押着"),
                        List.of("pay balances"),
                        SENTENCES.say("balancesHelp"),
                        SENTENCES.say("balancesExample"))
                .being(Trait.LOOKS)
                .being(Trait.READS_THE_REST)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST)
                .heard(Turn.ASKING, SENTENCES.say("balancesAsked"));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return whose.of(said, request, known, (person, today, calculator) -> {
            var month = said.get(Slot.PERIOD)
                    .map(span -> YearMonth.from(span.from()))
                    .filter(one -> !one.isAfter(YearMonth.from(today)))
                    .orElse(YearMonth.from(today));
            var pay = MonthlyPay.of(person, month, today, calculator, known);
            var asked = kinds(said.text());
            var open = asked.stream()
                    .filter(kind -> pay.statement().balances().of(kind) != 0)
                    .toList();
            return Answer.privately(
                    request,
                    open.size() == 1
                            ? OpenCards.of(pay, open.getFirst(), request.who(), known)
                            : all(pay, asked, person));
        });
    }

    /** Which of the accounts the words are of; all of them where they do not say. */
    private static List<Kind> kinds(String said) {
        var meant = Stream.of(Kind.values())
                .filter(kind -> Stream.of(words(kind).split("、")).anyMatch(said::contains))
                .toList();
        return meant.isEmpty() ? List.of(Kind.values()) : meant;
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case DRAW -> SENTENCES.say("drawWords");
            case HELD -> SENTENCES.say("heldWords");
            case DEFERRED -> SENTENCES.say("deferredWords");
        };
    }

    private static PrivateCard all(MonthlyPay pay, List<Kind> asked, Person person) {
        var elements = new ArrayList<Element>();
        var buttons = new ArrayList<Button>();
        for (var kind : asked) {
            var amount = pay.statement().balances().of(kind);
            elements.add(new Element.Text(
                    amount == 0
                            ? nothing(kind, pay)
                            : name(kind) + " " + pay.statement().money(amount)));
            if (amount != 0) {
                buttons.add(Button.of(name(kind), "为什么 %s %s".formatted(person.name(), name(kind))));
            }
        }
        buttons.add(Button.of(SENTENCES.say("pay"), "提成 " + person.name()));
        elements.add(new Element.Buttons(buttons));
        var title = SENTENCES.say("balancesTitle", Map.of("who", person.name()));
        return new PrivateCard(new Card(title, Card.Tone.INFO, elements), person.id());
    }

    private static String name(Kind kind) {
        return Wanted.NAMES.getOrDefault(kind, List.of("")).getFirst();
    }

    /** Where the plan knows of none, that is said; nobody looks for what cannot be. */
    private static String nothing(Kind kind, MonthlyPay pay) {
        var knows = pay.plans().stream().anyMatch(plan -> switch (kind) {
            case DRAW -> !plan.terms().draws().isEmpty();
            case HELD ->
                !plan.terms().holds().isEmpty()
                        || plan.rules().stream().anyMatch(rule -> !rule.delays().isEmpty());
            case DEFERRED ->
                !plan.terms().delays().isEmpty()
                        || plan.rules().stream().anyMatch(rule -> !rule.delays().isEmpty());
        });
        var words = Map.of("what", name(kind));
        return knows ? SENTENCES.say("balanceNone", words) : SENTENCES.say("balanceNever", words);
    }
}
