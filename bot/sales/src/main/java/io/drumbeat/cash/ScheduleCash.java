package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(29)
final class ScheduleCash implements Command {
    private static final String EXAMPLE = "回款计划 华为 30% 12月5日 余款 1月31日";
    private static final Pattern NUMBER = Pattern.compile("#\\s?(\\d{1,15})[，,]?");
    private final BusinessDays days;

    ScheduleCash(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("回款计划", "分期"), List.of("instalments", "schedule"), "签单以后，哪天回多少", EXAMPLE)
                .needing(Mention.SLOT)
                .taking(Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var plan = said.get(Slot.NOTE).orElse("");
        var numbered = numbered(said, plan);
        var told = new DealTold(numbered, request, known, Telling.of(said, request, days));
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        return told.withDeal(
                won,
                deal -> scheduled(
                        told, deal, NUMBER.matcher(plan).replaceAll(" ").strip(), request, known),
                () -> told.asking(Card.warn(
                        "%s还没有签下的单子；签单以后再定回款计划".formatted(told.customerName()),
                        new Element.Text("例如：签单 %s 50万".formatted(told.customerName())))));
    }

    /** A bare number is an amount here, so only {@code #12} names a deal; the grammar need not know. The note is not one. */
    private static Utterance numbered(Utterance said, String plan) {
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.remove(Slot.NOTE);
        var number = NUMBER.matcher(plan);
        if (number.find()) {
            slots.put(Slot.RECEIPT, Long.valueOf(number.group(1)));
        }
        return new Utterance(said.text(), said.usage(), slots);
    }

    private Answer scheduled(DealTold told, Deal deal, String plan, Request request, Known known) {
        var contract = Objects.requireNonNull(deal.amount(), "a won deal has an amount");
        if (plan.isEmpty()) {
            return wanted(told, deal, contract);
        }
        LocalDate today = days.of(request.at(), request.who().zone());
        try {
            var instalments = PlanWords.read(plan, contract, today);
            var before = Receivables.plan(known.ledger().about(deal.customer()), deal.id(), contract);
            if (instalments.equals(before)) {
                return told.asking(Card.info("%s的回款计划已经是这样，没有再记".formatted(told.customerName())));
            }
            return recorded(told, deal, instalments, before, known);
        } catch (Refused refused) {
            return told.asking(Card.warn(refused.sentence(), new Element.Text("例如：" + EXAMPLE)));
        }
    }

    private static Answer wanted(DealTold told, Deal deal, Money contract) {
        var words = "回款计划 %s #%d".formatted(told.customerName(), deal.number());
        var form = new Form(words, "定下来", List.of(new Input("note", "分期", Input.Kind.TEXT, true, "", List.of())));
        return told.asking(Card.info(
                "%s的合同 %s，哪天回多少？".formatted(told.customerName(), contract), form, new Element.Text("例如：" + EXAMPLE)));
    }

    /** @param before the plan that it takes the place of; empty if there was none */
    private static Answer recorded(
            DealTold told, Deal deal, List<Instalment> instalments, List<Instalment> before, Known known) {
        told.fact(new CashFact.CashScheduled(deal.customer(), deal.id(), instalments))
                .field("商机", "#%d 合同 %s".formatted(deal.number(), deal.amount()));
        var n = 0;
        for (var instalment : instalments) {
            told.field("第 %d 期".formatted(++n), ReceiptFields.day(instalment.due()) + " " + instalment.amount());
        }
        if (!before.isEmpty()) {
            told.text("代替了原来的 %d 期。".formatted(before.size()));
        }
        var paid = Receivables.of(deal, known).map(Receivable::paid).filter(in -> in.isPositive());
        paid.ifPresent(in -> told.text("已收 %s，从第 1 期起冲抵。".formatted(in)));
        return told.button("欠款", "欠款 " + told.customerName()).recorded("回款计划");
    }
}
