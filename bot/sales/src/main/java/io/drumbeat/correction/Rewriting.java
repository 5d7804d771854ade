package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
import io.drumbeat.money.Money;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes a recorded line anew with some of its values replaced; what was not named stays as it was. */
final class Rewriting {
    private final List<Entry> entries;
    private final Utterance said;
    private final Known known;
    private final Fact main;
    private final String newId;
    private final List<Fact> before = new ArrayList<>();

    Rewriting(List<Entry> entries, Utterance said, Known known) {
        this.entries = entries;
        this.said = said;
        this.known = known;
        this.main = entries.getLast().fact();
        this.newId = "d" + known.nextReceipt();
    }

    static Noted asItIs(List<Entry> entries) {
        var last = entries.getLast();
        return new Noted(
                last.date(), last.late(), entries.stream().map(Entry::fact).toList());
    }

    /** @throws Refused in a sentence that says what to do instead */
    Noted written(BusinessDays days) {
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
            return main instanceof StaffFact.KudosGiven kudos
                    ? new StaffFact.KudosGiven(kudos.to(), kudos.about(), or(Slot.NOTE, kudos.note()))
                    : main;
        }
        var mention = said.get(Mention.SLOT);
        var customer = mention.map(m -> m.id(known.nextReceipt())).orElse(was);
        if (customer.equals(was)) {
            others(was, null);
            return with(was, Kinds.dealOf(main));
        }
        var besides = entries.subList(0, entries.size() - 1).stream()
                .map(Entry::fact)
                .anyMatch(fact -> !(fact instanceof DealFact.DealOpened || fact instanceof CustomerFact.CustomerAdded));
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
            switch (entry.fact()) {
                case DealFact.DealOpened opened ->
                    before.add(new DealFact.DealOpened(
                            customer,
                            deal == null ? opened.deal() : deal,
                            said.get(Slot.AMOUNT).orElse(opened.amount()),
                            opened.expectedClose(),
                            opened.contact(),
                            opened.note(),
                            opened.next()));
                case CustomerFact.CustomerAdded added when !added.customer().equals(customer) -> {}
                default -> before.add(entry.fact());
            }
        }
    }

    /** The deal of another customer that the fact is about then. */
    private @Nullable String dealOf(String customer) {
        var was = Kinds.dealOf(main);
        if (was == null) {
            return null;
        }
        var opens = entries.stream().anyMatch(e -> e.fact() instanceof DealFact.DealOpened);
        if (opens) {
            alone(was);
        }
        if (main instanceof DealFact.DealOpened) {
            return was;
        }
        var deals = known.the(Deals.class);
        var cash = main instanceof CashFact.CashCollected || main instanceof CashFact.RefundGiven;
        Predicate<Deal> meant = cash ? deals::isWon : deals::isOpen;
        var candidates = deals.of(customer).stream()
                .filter(deal ->
                        meant.test(deal) && deal.number() < entries.getLast().receipt())
                .toList();
        if (candidates.size() > 1) {
            throw new Refused("这家客户有 %d 个商机，说不清是哪一个；请撤销 #%d，再重新记一条"
                    .formatted(candidates.size(), entries.getLast().receipt()));
        }
        if (candidates.size() == 1) {
            return candidates.getFirst().id();
        }
        if (cash) {
            return null;
        }
        if (opens) {
            others(customer, was);
            return was;
        }
        if (main instanceof QuoteFact.QuoteGiven || main instanceof DealFact.DealWon) {
            before.add(new DealFact.DealOpened(customer, newId, amount(), null));
            return newId;
        }
        throw new Refused(
                "这家客户当时没有进行中的商机；请撤销 #%d，再重新记一条".formatted(entries.getLast().receipt()));
    }

    private void alone(String deal) {
        var receipt = entries.getLast().receipt();
        var others = known.ledger().about(Objects.requireNonNull(main.customer())).stream()
                .filter(e -> e.receipt() != receipt && deal.equals(Kinds.dealOf(e.fact())))
                .map(e -> "#" + e.receipt())
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new Refused("%s 也记在这个商机上，客户不能单独改；请先撤销它们".formatted(String.join("、", others)));
        }
    }

    private Money amount() {
        return said.get(Slot.AMOUNT)
                .orElseGet(() -> main instanceof QuoteFact.QuoteGiven quote
                        ? quote.amount()
                        : ((DealFact.DealWon) main).amount());
    }

    private Fact with(String customer, @Nullable String deal) {
        var id = deal == null ? "" : deal;
        var contact = or(Slot.CONTACT, main.contact());
        var note = or(Slot.NOTE, main.note());
        var next = or(Slot.NEXT, main.next());
        return switch (main) {
            case ActivityFact.ActivityLogged a ->
                new ActivityFact.ActivityLogged(a.activity(), customer, contact, note, next);
            case DealFact.LeadFound l ->
                new DealFact.LeadFound(customer, or(Slot.SOURCE, l.source()), contact, note, next);
            case DealFact.DealOpened d ->
                new DealFact.DealOpened(
                        customer,
                        id,
                        or(Slot.AMOUNT, d.amount()),
                        or(Slot.EXPECTED, d.expectedClose()),
                        contact,
                        note,
                        next);
            case QuoteFact.QuoteGiven _ -> new QuoteFact.QuoteGiven(customer, id, amount(), contact, note, next);
            case DealFact.StageMoved s -> new DealFact.StageMoved(customer, id, stage(s.stage()), contact, note, next);
            case DealFact.DealWon w ->
                new DealFact.DealWon(
                        customer, id, amount(), or(Slot.PRODUCT, w.product()), isNew(customer, w), contact, note);
            case DealFact.DealLost l ->
                new DealFact.DealLost(customer, id, said.get(Slot.REASON).orElse(l.reason()), contact);
            case CashFact.CashCollected c ->
                new CashFact.CashCollected(customer, deal, said.get(Slot.AMOUNT).orElse(c.amount()), contact, note);
            case CashFact.RefundGiven r ->
                new CashFact.RefundGiven(customer, deal, said.get(Slot.AMOUNT).orElse(r.amount()), contact, note);
            default -> main;
        };
    }

    private String stage(String was) {
        var stage = said.get(Stages.SLOT);
        if (stage.isPresent() && stage.get().kind() != Stage.Kind.OPEN) {
            throw new Refused("推进不能改成“%s”；请撤销这一条，再记签单或丢单".formatted(stage.get().name()));
        }
        return stage.map(Stage::id).orElse(was);
    }

    private boolean isNew(String customer, DealFact.DealWon was) {
        var told = said.get(Slot.NEW_CUSTOMER);
        if (told.isPresent() || customer.equals(was.customer())) {
            return told.orElse(was.newCustomer());
        }
        return known.ledger().about(customer).stream().noneMatch(e -> e.fact() instanceof DealFact.DealWon);
    }

    private <T> @Nullable T or(Slot<T> slot, @Nullable T old) {
        return said.get(slot).orElse(old);
    }
}
