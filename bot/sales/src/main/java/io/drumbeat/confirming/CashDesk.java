package io.drumbeat.confirming;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cash that waits for finance leads finance's day. */
@Component
@Order(2)
final class CashDesk implements FirstThings {
    private static final Sentences SENTENCES = Sentences.beside(CashDesk.class);

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        if (person.role() != Role.FINANCE) {
            return List.of();
        }
        var lines = new ArrayList<Element>();
        var open = Unsettled.open(known);
        if (!open.isEmpty()) {
            var oldest = open.stream().map(cash -> cash.told().date()).min(LocalDate::compareTo);
            var words = words(open, Cash::amount);
            words.put("oldest", oldest.map(ReceiptFields::day).orElse(""));
            lines.add(new Element.Text(SENTENCES.say("deskOpen", words)));
            lines.add(Element.Buttons.of(Button.primary(SENTENCES.say("deskSeeOpen"), "待确认")));
        }
        var free = Unsettled.unallocated(known);
        if (!free.isEmpty()) {
            lines.add(new Element.Text(SENTENCES.say("deskFree", words(free, Cash::free))));
            lines.add(Element.Buttons.of(Button.of(SENTENCES.say("deskSeeFree"), "未分配")));
        }
        return lines;
    }

    private static Map<String, String> words(List<Cash> all, Function<Cash, Money> what) {
        return new HashMap<>(Map.of("count", String.valueOf(all.size()), "sum", sum(all, what)));
    }

    /** Currencies are not added up. */
    private static String sum(List<Cash> all, Function<Cash, Money> what) {
        var sums = all.stream()
                .map(what)
                .collect(Collectors.toMap(
                        money -> money.currency().getCurrencyCode(), money -> money, Money::plus, TreeMap::new));
        return sums.values().stream().map(Money::toString).collect(Collectors.joining(" + "));
    }
}
