package io.drumbeat.records;

import io.drumbeat.agreement.Matters;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Text;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.confirming.Allocated;
import io.drumbeat.correction.Corrections;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.Fields;
import io.drumbeat.correction.ReceiptNow;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Splits;
import io.drumbeat.split.SplitWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One record: what it says, who told it and when, what it counts for, and what became of it. */
final class RecordCard {
    private static final Sentences SENTENCES = Sentences.beside(RecordCard.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final Request request;
    private final LocalDate today;
    private final Known known;

    private final Matters matters;

    RecordCard(Request request, LocalDate today, Matters matters, Known known) {
        this.matters = matters;
        this.request = request;
        this.today = today;
        this.known = known;
    }

    /** The card of a receipt; the same sentence whether there is none or it is not for the reader. */
    Card of(long receipt) {
        var entries = known.ledger().under(receipt);
        if (entries.isEmpty() || entries.stream().noneMatch(this::maySee)) {
            return Card.warn(SENTENCES.say("none", Map.of("number", receipt)));
        }
        var entry = FactNames.saying(entries);
        var voided = known.ledger().isVoided(receipt);
        var elements = new ArrayList<Element>(ReceiptNow.body(entry, known));
        elements.addAll(asked(entry));
        elements.add(new Element.Fields(told(entry, elements)));
        elements.addAll(counted(entry, voided));
        shared(entry).ifPresent(elements::add);
        var step = OpenSteps.under(receipt, today, known);
        step.ifPresent(one -> elements.add(new Text(state(one))));
        now(entry).ifPresent(elements::add);
        new Trail(request, today, known).of(receipt).forEach(one -> elements.add(new Text(one.words())));
        var buttons = buttons(entry, voided, step);
        if (!buttons.isEmpty()) {
            elements.add(new Buttons(buttons));
        }
        var title = FactNames.title(entry, known);
        return new Card(
                voided ? SENTENCES.say("voided", Map.of("title", title)) : title,
                voided ? Card.Tone.WARN : Card.Tone.INFO,
                elements);
    }

    private boolean maySee(Entry entry) {
        return Wanted.mayOpen(request.who(), entry, new Counting(known), known);
    }

    /** What is asked for with nothing recorded yet that would say it: what it becomes, why, and whether it was agreed to. */
    private List<Element> asked(Entry entry) {
        var agreement = entry.fact().agreement();
        if (agreement == null || isRecorded(agreement)) {
            return List.of();
        }
        return matters.about(agreement.about(), agreement.kind(), known)
                .map(inquiry -> List.<Element>of(
                        new Text(inquiry.words().whole() + " · " + inquiry.label()),
                        new Element.Fields(inquiry.matter().fields(inquiry, known))))
                .orElse(List.of());
    }

    private boolean isRecorded(AgreementFact agreement) {
        var kinds = agreement.what().stream().map(Object::getClass).toList();
        return known.ledger().under(agreement.about()).stream()
                .anyMatch(entry -> kinds.contains(entry.fact().getClass()));
    }

    /** @param body what is said of it already; the day is said once */
    private List<Field> told(Entry entry, List<Element> body) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("whose"), nameOf(entry.person())));
        var who = Map.of("who", nameOf(entry.teller()), "when", when(entry));
        fields.add(new Field(
                SENTENCES.say("teller"), entry.late() ? SENTENCES.say("toldLate", who) : SENTENCES.say("told", who)));
        var day = SENTENCES.say("day");
        if (body.stream()
                .noneMatch(element -> element instanceof Element.Fields(var said)
                        && said.stream().anyMatch(field -> field.label().equals(day)))) {
            fields.add(new Field(day, ReceiptFields.day(entry.date())));
        }
        return fields;
    }

    /** What of it counts for whom: an action as a whole, of what is shared or was handed over everybody's part. */
    private List<Element> counted(Entry entry, boolean voided) {
        return voided
                ? List.of()
                : new Counting(known)
                        .shown(entry).entrySet().stream()
                                .<Element>map(one -> new Text(SENTENCES.say(
                                        "counts",
                                        Map.of(
                                                "what",
                                                one.getValue(),
                                                "day",
                                                ReceiptFields.day(entry.date()),
                                                "who",
                                                nameOf(one.getKey())))))
                                .toList();
    }

    /** How what its deal brings in is parted, where several share it. */
    private Optional<Element> shared(Entry entry) {
        var fact = entry.fact();
        var customer = fact.customer();
        var brings =
                fact instanceof DealFact.DealWon || fact instanceof CashFact || fact instanceof DealFact.DealShared;
        return customer == null || !brings
                ? Optional.empty()
                : Splits.of(customer, known)
                        .of(fact.deal())
                        .map(split -> Fields.value(Slot.AMOUNT, fact) instanceof Money amount
                                ? SplitWords.of(split, entry, amount, known)
                                : SplitWords.of(split, null, known))
                        .map(shares -> new Text(SENTENCES.say("shared", Map.of("shares", shares))));
    }

    private String state(Step step) {
        var by = step.by();
        var day = by == null ? "" : ReceiptFields.day(by.date());
        var next = ReceiptFields.day(step.next().date()) + " " + step.next().what();
        return switch (step.state()) {
            case OPEN -> SENTENCES.say("open", Map.of("step", next));
            case DONE -> SENTENCES.say("done", Map.of("step", next, "day", day));
            case DROPPED -> SENTENCES.say("dropped", Map.of("step", next, "day", day));
            case KEPT ->
                SENTENCES.say("kept", Map.of("step", next, "day", day, "number", by == null ? 0 : by.receipt()));
        };
    }

    private static String standing(Deal deal, Deals deals) {
        var amount = deal.amount();
        return deals.stages().called(deal.stage()) + (amount == null ? "" : " " + amount);
    }

    /** Where a deal stands by now, and to which contracts cash went. */
    private Optional<Element> now(Entry entry) {
        return switch (entry.fact()) {
            case DealFact.DealOpened opened -> {
                var deals = known.the(Deals.class);
                yield deals.withId(opened.deal())
                        .map(deal -> new Text(SENTENCES.say("now", Map.of("deal", standing(deal, deals)))));
            }
            case CashFact.CashReported _, CashFact.CashCollected _ ->
                Allocated.line(entry, known).map(Text::new);
            default -> Optional.empty();
        };
    }

    private List<Button> buttons(Entry entry, boolean voided, Optional<Step> step) {
        var buttons = new ArrayList<Button>();
        var about =
                switch (entry.fact()) {
                    case PromiseFact fate -> fate.promise();
                    case ChangeFact.Corrected corrected -> corrected.receipt();
                    case ChangeFact.Voided taken -> taken.receipt();
                    default -> 0L;
                };
        if (about > 0) {
            buttons.add(Button.of("#" + about, "记录 #" + about));
        }
        if (voided || !Corrections.mayChange(request, entry, known)) {
            return buttons;
        }
        step.filter(one -> one.isOpen() && one.who().equals(request.who().id()))
                .ifPresent(one -> buttons.addAll(StepLines.buttons(one.number())));
        if (!Fields.of(entry.fact()).isEmpty()) {
            buttons.add(Button.of(SENTENCES.say("change"), "改 #" + entry.receipt()));
        }
        if (!(entry.fact() instanceof ChangeFact.Voided)) {
            buttons.add(Button.danger(SENTENCES.say("undo"), "撤销 #" + entry.receipt()));
        }
        return buttons;
    }

    private String when(Entry entry) {
        var zone = known.people().withId(entry.teller()).map(Person::zone).orElseGet(() -> ZoneId.of("Asia/Shanghai"));
        var at = entry.recordedAt().atZone(zone);
        return ReceiptFields.day(at.toLocalDate()) + " " + TIME.format(at);
    }

    private String nameOf(String person) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
