package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripples;
import io.drumbeat.receivable.RefundedCash;
import io.drumbeat.whose.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows what a change to the past would change, or does it: what matters only after it was confirmed. */
@Component
public final class Corrections {
    private final BusinessDays days;
    private final Ripples ripples;
    private final SentCards sent;

    Corrections(BusinessDays days, Ripples ripples, SentCards sent) {
        this.days = days;
        this.ripples = ripples;
        this.sent = sent;
    }

    /**
     * A change that somebody wants.
     *
     * @param entry what is changed, as it stands
     * @param change what would be recorded
     * @param what as {@code 撤销 #12 签单 华为}
     * @param details what the change itself is, before what comes of it
     * @param confirm says the words that do it without asking
     * @param back what can be said afterwards
     */
    public record Wanted(Entry entry, Fact change, String what, List<Element> details, Button confirm, Button back) {
        public Wanted {
            details = List.copyOf(details);
        }
    }

    public Answer answer(Wanted wanted, boolean confirmed, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var entry = wanted.entry();
        var refund = leftBehind(wanted, today, request, known);
        if (refund.isPresent()) {
            return Answer.of(request, refund.get());
        }
        var ripple = ripples.of(Parties.supposing(entry.receipt(), wanted.change(), today, request, known));
        var matters = reachesFar(wanted, ripple)
                || entry.date().isBefore(today)
                || !entry.person().equals(who.id());
        var done = done(wanted, ripple, today, request, known);
        // what would be refused is so at once, and not only after it was confirmed: whoever guards it looks at it as
        // done
        return matters && !confirmed && Concern.of(done, request, today, known).isEmpty()
                ? asking(wanted, ripple, request)
                : done;
    }

    /** Why cash that was given back stays as it is; empty where no refund would be left behind. */
    private static Optional<Card> leftBehind(Wanted wanted, LocalDate today, Request request, Known known) {
        var noted = new Noted(today, false, List.of(wanted.change()));
        var customers = known.ledger().under(wanted.entry().receipt()).stream()
                .filter(entry ->
                        entry.fact() instanceof CashFact && entry.fact().customer() != null)
                .map(entry -> Objects.requireNonNull(entry.fact().customer()))
                .distinct()
                .toList();
        return customers.isEmpty()
                ? Optional.empty()
                : RefundedCash.leftBehind(customers, known, known.supposing(request.telling(noted), request.at()))
                        .map(refund -> Card.warn(
                                "这笔回款记过退款 #%d（%s），没有动；先撤销退款，再动它"
                                        .formatted(refund.receipt(), ((CashFact.RefundGiven) refund.fact()).amount()),
                                Element.Buttons.of(Button.of("撤销退款 #" + refund.receipt(), "撤销 #" + refund.receipt()))));
    }

    /** What others saw or money counts on; a step of a deal told today is taken back as lightly as it was told. */
    private static boolean reachesFar(Wanted wanted, Consequences ripple) {
        return wanted.change() instanceof ChangeFact.Voided
                ? !ripple.edits().isEmpty()
                        || wanted.entry().fact() instanceof DealFact.DealWon
                        || (wanted.entry().fact() instanceof CashFact cash && !(cash instanceof CashFact.CashScheduled))
                : !ripple.beyond().isEmpty();
    }

    private static Answer asking(Wanted wanted, Consequences ripple, Request request) {
        var elements = new ArrayList<>(wanted.details());
        elements.addAll(ripple.lines());
        elements.add(new Element.Text("还没有动。确认后才算。"));
        elements.add(Element.Buttons.of(wanted.confirm()));
        var answer = Answer.of(request, new Card(wanted.what() + "，会改变这些", Card.Tone.WARN, elements));
        for (var pay : ripple.pay()) {
            if (pay.mayBeReadBy(request.who())) {
                answer = answer.also(Say.privately(request.who(), Say.Kind.REPLY, pay));
            }
        }
        return answer;
    }

    private Answer done(Wanted wanted, Consequences ripple, LocalDate today, Request request, Known known) {
        var elements = new ArrayList<>(wanted.details());
        elements.addAll(ripple.lines());
        var told = List.copyOf(elements);
        elements.add(new Element.Buttons(List.of(wanted.back())));
        var answer = Answer.of(request, new Card("已" + wanted.what(), Card.Tone.INFO, elements))
                .recording(new Noted(today, false, List.of(wanted.change())));
        for (var edit : edits(wanted, ripple, today, known)) {
            answer = answer.editing(edit);
        }
        for (var pay : ripple.pay()) {
            // whoever confirmed has seen their own before
            if (!pay.about().equals(request.who().id())) {
                answer = answer.also(Say.privately(known.people().get(pay.about()), Say.Kind.PAY, pay));
            }
        }
        for (var say : ripple.says()) {
            answer = answer.also(say);
        }
        for (var person : countsFor(wanted.entry().receipt(), request, known)) {
            answer = answer.also(Say.to(
                    new Chat.Direct(person),
                    Say.Kind.REMINDER,
                    new Card(request.who().name() + " " + wanted.what(), Card.Tone.INFO, told)));
        }
        return answer;
    }

    /** Everybody else for whom something under a receipt counts, or to whom it was handed over. */
    private static List<String> countsFor(long receipt, Request request, Known known) {
        var under = known.ledger().under(receipt);
        var today = today(request);
        return Stream.of(
                        under.stream().map(Entry::person),
                        Parties.sharing(receipt, known),
                        under.stream().filter(Parties::reachesOn).map(entry -> Parties.heir(entry, today, known)))
                .flatMap(people -> people)
                .filter(person -> !person.equals(request.who().id()))
                .distinct()
                .toList();
    }

    /** Announcements, receipts, and the cards of the last days that showed it. */
    private List<Edit> edits(Wanted wanted, Consequences ripple, LocalDate today, Known known) {
        var edits = new ArrayList<>(ripple.edits());
        var receipt = wanted.entry().receipt();
        edits.add(ReceiptNow.edit(receipt, known));
        if (wanted.change() instanceof ChangeFact.Voided(var taken) && taken != receipt) {
            edits.add(ReceiptNow.edit(taken, known));
        }
        edits.addAll(sent.edits(wanted.entry(), wanted.change(), wanted.what(), today, known));
        return edits;
    }

    /** Whether somebody may change what a person told: their own, managers what was their reps' then, admins everybody's. */
    public static boolean mayChange(Request request, Entry entry, Known known) {
        var who = request.who();
        // what a customer said themselves nobody takes back whom it is about
        var own = entry.person().equals(who.id()) && !entry.teller().equals(Entry.NOBODY);
        return (own && !Parties.isPassedOn(request, entry, known))
                || (entry.teller().equals(who.id())
                        && (who.role() == Role.FINANCE || Parties.isFollowed(request, entry, known)))
                || ((who.role().leads() || who.role() == Role.ADMIN)
                        && known.people().on(entry.date()).maySee(who, entry.person()))
                || Parties.isHeirs(request, entry, known);
    }

    /** Why somebody may not change a receipt; empty if they may. */
    public static Optional<Card> refusal(long receipt, List<Entry> entries, Request request, Known known) {
        if (!entries.isEmpty() && mayChange(request, entries.getLast(), known)) {
            return Optional.empty();
        }
        var who = request.who().id();
        return Optional.of(
                !entries.isEmpty() && entries.getLast().person().equals(who)
                        ? Card.warn("#%d 的客户交给别的同事了，改或撤销请他现在的负责人或主管来做".formatted(receipt))
                        : !entries.isEmpty() && entries.getLast().teller().equals(who)
                                ? Card.warn("#%d 是你说的，记在 %s 名下；改或撤销请他自己或他的主管来做"
                                        .formatted(
                                                receipt,
                                                known.people()
                                                        .withId(entries.getLast()
                                                                .person())
                                                        .map(Person::name)
                                                        .orElse("同事")))
                                : Card.warn("没有你的记录 #" + receipt, new Element.Text("“今天”能看到今天记下的编号。")));
    }

    private static LocalDate today(Request request) {
        return request.at().atZone(request.who().zone()).toLocalDate();
    }
}
