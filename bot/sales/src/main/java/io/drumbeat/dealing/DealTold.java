package io.drumbeat.dealing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.promise.PromisedBefore;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A receipt about a deal as it is being put together: the facts, the fields, and the card they become. */
public final class DealTold {
    private final Utterance said;
    private final Request request;
    private final Known known;
    private final Telling telling;
    private final long receipt;
    private final Mention customer;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Element> more = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    public DealTold(Utterance said, Request request, Known known, Telling telling) {
        this.said = said;
        this.request = request;
        this.known = known;
        this.telling = telling;
        this.receipt = known.nextReceipt();
        this.customer = said.the(Mention.SLOT);
        facts.addAll(customer.introducing(receipt));
        fields.add(ReceiptFields.customer(customer, contact()));
    }

    public String customerId() {
        return customer.id(receipt);
    }

    public String customerName() {
        return customer.name();
    }

    /** The business day it happened. */
    public LocalDate day() {
        return telling.date();
    }

    public long receipt() {
        return receipt;
    }

    /** The id a deal gets that is opened under this receipt. */
    public String newDeal() {
        return "d" + receipt;
    }

    /** Who of the customer's people was named, if anybody. */
    public @Nullable String contact() {
        return said.get(Slot.CONTACT).orElse(null);
    }

    /** What was remarked beside it, if anything. */
    public @Nullable String note() {
        return said.get(Slot.NOTE).orElse(null);
    }

    /** The amount that was said; only where one has to be. */
    public Money amount() {
        return said.the(Slot.AMOUNT);
    }

    /** What was agreed to happen next, if anything. */
    public Fact.@Nullable NextStep next() {
        return said.get(Slot.NEXT).orElse(null);
    }

    /** The number of a deal, or the one it gets when it is opened under this receipt. */
    public long number(String deal) {
        return deals().withId(deal).map(Deal::number).orElse(receipt);
    }

    /** What is known once this is recorded as far as it is put together. */
    public Known supposed() {
        return telling.supposing(facts, request, known);
    }

    /** A fact of this as it then stands. */
    public Entry standing(Fact fact, Known supposed) {
        return supposed.ledger().under(receipt).stream()
                .filter(entry -> entry.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    public DealTold fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    public DealTold field(String label, @Nullable Object value) {
        if (value != null) {
            fields.add(new Field(label, value.toString()));
        }
        return this;
    }

    public DealTold text(String text) {
        more.add(new Element.Text(text));
        return this;
    }

    /** What follows from more than was said here: only for whoever says it, and left out before a group. */
    public DealTold own(String text) {
        return request.inGroup() ? this : text(text);
    }

    /** More that is only for whoever says it, and left out before a group. */
    public DealTold own(List<Element> elements) {
        more.addAll(request.inGroup() ? List.of() : elements);
        return this;
    }

    /** An amount that is known and was not said here; none before a group. */
    public @Nullable Money own(@Nullable Money amount) {
        return request.inGroup() ? null : amount;
    }

    /** Which deal it is; before a group only its number. */
    public DealTold deal(Deal deal) {
        return field("商机", request.inGroup() ? "#" + deal.number() : DealPicker.describe(deal, deals()));
    }

    public DealTold button(String label, String words) {
        buttons.add(Button.of(label, words));
        return this;
    }

    /** Keeps what was said of the deal beside its stage. */
    public DealTold estimating(StageNeeds needs, String deal) {
        needs.fact(customerId(), deal).ifPresent(this::fact);
        return field("预计", needs.expected().map(ReceiptFields::day).orElse(null));
    }

    /** Asks for the next step with the customer, if none is told, this deal has none and was not asked about it yet. */
    public DealTold wantingStep(String deal) {
        return !said.has(Slot.NEXT) && StepWanted.of(customerId(), deal, receipt, telling.today(), supposed())
                ? text("下一步？例如：跟进 %s 下周三回访".formatted(customerName()))
                : this;
    }

    /** Asks about what was promised before the deal was over; it is for whoever promised it. */
    public DealTold askingWhatIsLeft(String deal) {
        if (!request.inGroup()) {
            more.addAll(new PromisedBefore(request.who(), customerId(), telling).left(deal, supposed()));
        }
        return this;
    }

    /** Buttons for where the deal may go from its stage. */
    public DealTold nextMoves(long number, String stage, @Nullable Money amount) {
        buttons.addAll(
                NextMoves.of(customerName(), number, stage, amount == null ? "" : amount + " ", deals().stages()));
        return this;
    }

    /** @param what what was done, as {@code 报价} */
    public Answer recorded(String what) {
        ForeignAmount.field(said, fields, receipt, this::supposed).ifPresent(fields::add);
        ReceiptFields.date(said, telling).ifPresent(fields::add);
        said.get(Slot.NOTE).ifPresent(note -> fields.add(new Field("备注", note)));
        said.get(Slot.NEXT).map(ReceiptFields::next).ifPresent(fields::add);
        var elements = new ArrayList<>(more);
        elements.addFirst(new Element.Fields(fields));
        buttons.add(Button.of("撤销", "撤销 #" + receipt));
        elements.add(new Element.Buttons(buttons));
        var card = new Card("已记录%s #%d".formatted(what, receipt), Card.Tone.GOOD, elements);
        return Answer.of(request, card).recording(telling.noting(facts));
    }

    /** What is known once this is recorded in somebody's name, and this beside it in one's own. */
    public Known supposedFor(String person, Fact own) {
        var theirs = request.telling(person, telling.noting(facts));
        return known.supposing(List.of(theirs, request.telling(telling.noting(own))), request.at());
    }

    /** Records what was put together in somebody's name, and this beside it in one's own; it is one's own to take back. */
    public Answer recordedFor(String person, List<Fact> own, String what) {
        var answer = recorded(what);
        return answer.recording(telling.noting(own))
                .counting(List.of(new Answer.Counted(person, telling.noting(facts))));
    }

    /** Asks about what is known, which is not for everybody in a group. */
    public Answer asking(Card question) {
        var topic = request.question();
        var undated = said.usage().accepts(Slot.DATE) && !said.has(Slot.DATE);
        var heard = new Draft.Heard(topic, request.at(), telling.today(), said.text(), undated);
        return Answer.asking(request, question, heard.asking(question)).apart(request);
    }

    public Deals deals() {
        return known.the(Deals.class);
    }

    /** Goes on with the open deal that is meant: opens one where there is none, asks where there are several. */
    public Answer withOpenDeal(@Nullable Money amount, Function<String, Answer> then) {
        return withDeal(deals().openOf(customerId()), deal -> then.apply(deal.id()), () -> {
            facts.add(new DealFact.DealOpened(customerId(), newDeal(), amount, null));
            return then.apply(newDeal());
        });
    }

    /**
     * Goes on with the deal among these that is meant, or with {@code none}; asks where there are several. What belongs to
     * somebody whose work this person does not see is never meant, unless they share it.
     */
    public Answer withDeal(List<Deal> candidates, Function<Deal, Answer> then, Supplier<Answer> none) {
        var lineup = known.people().on(telling.today());
        var mine = candidates.stream()
                .filter(deal -> lineup.maySee(request.who(), deal.ownerOn(telling.today()))
                        || Splits.of(deal.customer(), known)
                                .has(deal.id(), request.who().id()))
                .toList();
        return switch (DealPicker.pick(said, customer, mine, known)) {
            case DealPicker.Picked.Asked(var question) -> asking(question);
            case DealPicker.Picked.One(var deal) -> then.apply(deal);
            case DealPicker.Picked.None() -> none.get();
        };
    }
}
