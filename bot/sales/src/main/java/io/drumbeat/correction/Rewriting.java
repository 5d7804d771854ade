package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.shape.FactShape;
import io.drumbeat.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes a recorded line anew with some of its values replaced; what was not named stays as it was. */
public final class Rewriting {
    private static final String DEAL = "deal";

    private final List<Entry> entries;
    private final Utterance said;
    private final Known known;
    private final Fact main;
    private final String newId;
    private final List<Fact> before = new ArrayList<>();

    public Rewriting(List<Entry> entries, Utterance said, Known known) {
        this.entries = entries;
        this.said = said;
        this.known = known;
        this.main = entries.getLast().fact();
        this.newId = "d" + known.nextReceipt();
    }

    public static Noted asItIs(List<Entry> entries) {
        var last = entries.getLast();
        return new Noted(
                last.date(), last.late(), entries.stream().map(Entry::fact).toList());
    }

    /** @throws Refused in a sentence that says what to do instead */
    public Noted written(BusinessDays days) {
        var last = entries.getLast();
        var date = said.get(Slot.DATE).orElse(last.date());
        var zone = known.people().get(last.person()).zone();
        var facts = new ArrayList<Fact>();
        var now = rewritten();
        facts.addAll(before);
        facts.add(now);
        return new Noted(date, date.isBefore(days.of(last.recordedAt(), zone)), facts);
    }

    private Fact rewritten() {
        var was = main.customer();
        if (was == null) {
            return with(null, main.deal());
        }
        var mention = said.get(Mention.SLOT);
        var customer = mention.map(m -> m.id(known.nextReceipt())).orElse(was);
        if (customer.equals(was)) {
            others(was, null);
            return with(was, main.deal());
        }
        var besides = entries.subList(0, entries.size() - 1).stream()
                .map(Entry::fact)
                .anyMatch(fact -> fact.introduces() == null && fact.meant() != Fact.Meant.NEW);
        if (besides) {
            throw new Refused("这一条还改了商机的别的内容，客户不能单独改；请撤销 #%d，再重新记一条"
                    .formatted(entries.getLast().receipt()));
        }
        mention.ifPresent(m -> before.addAll(m.introducing(known.nextReceipt())));
        return with(customer, dealOf(customer));
    }

    /** What stood before the main fact under the same receipt: an introduction, a deal opened on the way. */
    private void others(String customer, @Nullable String deal) {
        for (var entry : entries.subList(0, entries.size() - 1)) {
            var fact = entry.fact();
            if (fact.meant() == Fact.Meant.NEW) {
                before.add(opening(fact, customer, deal));
            } else if (fact.introduces() == null || customer.equals(fact.customer())) {
                before.add(fact);
            }
        }
    }

    private Fact opening(Fact opening, String customer, @Nullable String deal) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(Mention.SLOT.name(), customer);
        if (deal != null) {
            values.put(DEAL, deal);
        }
        said.get(Slot.AMOUNT).ifPresent(amount -> values.put(Slot.AMOUNT.name(), amount));
        return FactShape.of(opening).with(opening, values);
    }

    /** The deal of another customer that the fact is about then. */
    private @Nullable String dealOf(String customer) {
        var was = main.deal();
        if (was == null) {
            return null;
        }
        var opens = entries.stream().anyMatch(e -> e.fact().meant() == Fact.Meant.NEW);
        if (opens) {
            alone(was);
        }
        if (main.meant() == Fact.Meant.NEW) {
            return was;
        }
        var candidates = candidates(customer);
        if (candidates.size() > 1) {
            throw new Refused("这家客户有 %d 个商机，说不清是哪一个；请撤销 #%d，再重新记一条"
                    .formatted(candidates.size(), entries.getLast().receipt()));
        }
        return candidates.size() == 1 ? candidates.getFirst().id() : otherwise(customer, opens ? was : null);
    }

    /** The customer's deals that were there when it was told and may be meant. */
    private List<Deal> candidates(String customer) {
        var deals = known.the(Deals.class);
        Predicate<Deal> meant = main.meant() == Fact.Meant.WON ? deals::isWon : deals::isOpen;
        return deals.of(customer).stream()
                .filter(deal ->
                        meant.test(deal) && deal.number() < entries.getLast().receipt())
                .toList();
    }

    /**
     * The deal it is about where the customer has none that may be meant.
     *
     * @param opened the deal that was opened under the same receipt, or null
     */
    private @Nullable String otherwise(String customer, @Nullable String opened) {
        if (main.meant() == Fact.Meant.WON) {
            return null;
        }
        if (opened != null) {
            others(customer, opened);
            return opened;
        }
        if (main.meant() == Fact.Meant.OPEN_OR_NEW) {
            before.add(DealFact.opening(customer, newId, amount()));
            return newId;
        }
        throw new Refused(
                "这家客户当时没有进行中的商机；请撤销 #%d，再重新记一条".formatted(entries.getLast().receipt()));
    }

    private void alone(String deal) {
        var receipt = entries.getLast().receipt();
        var others = known.ledger().about(Objects.requireNonNull(main.customer())).stream()
                .filter(e -> e.receipt() != receipt && deal.equals(e.fact().deal()))
                .map(e -> "#" + e.receipt())
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new Refused("%s 也记在这个商机上，客户不能单独改；请先撤销它们".formatted(String.join("、", others)));
        }
    }

    private @Nullable Money amount() {
        return said.get(Slot.AMOUNT).orElseGet(() -> (Money) Fields.value(Slot.AMOUNT, main));
    }

    private Fact with(@Nullable String customer, @Nullable String deal) {
        var values = new HashMap<String, @Nullable Object>();
        Fields.of(main).forEach(slot -> said.get(slot).ifPresent(value -> values.put(slot.name(), stored(value))));
        values.put(Mention.SLOT.name(), customer);
        values.put(DEAL, deal);
        if (customer != null && !customer.equals(main.customer())) {
            var first = Deals.isFirstPurchase(known.ledger().about(customer));
            values.putIfAbsent(Slot.NEW_CUSTOMER.name(), first);
        }
        return FactShape.of(main).with(main, values);
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Stage stage
            when stage.kind() != Stage.Kind.OPEN ->
                throw new Refused("推进不能改成“%s”；请撤销这一条，再记签单或丢单".formatted(stage.name()));
            case Stage stage -> stage.id();
            default -> value;
        };
    }
}
