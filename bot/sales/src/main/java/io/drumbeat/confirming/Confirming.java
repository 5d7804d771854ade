package io.drumbeat.confirming;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.correction.ReceiptNow;
import io.drumbeat.correction.Rewriting;
import io.drumbeat.correction.SentCards;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.shape.FactShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A yes or no to cash that was reported, once, told to whoever reported it. */
@Component
final class Confirming {
    private static final Sentences SENTENCES = Sentences.beside(Confirming.class);

    private final BusinessDays days;
    private final SentCards sent;

    Confirming(BusinessDays days, SentCards sent) {
        this.sent = sent;
        this.days = days;
    }

    /** Of several, those to which nothing can be said any more are left as they are, and named. */
    Answer confirm(List<Long> receipts, Request request, Known known) {
        var told = new ArrayList<Entry>();
        var left = new ArrayList<Answer>();
        for (var receipt : receipts) {
            against(receipt, request, known)
                    .ifPresentOrElse(
                            left::add, () -> told.add(report(receipt, known).orElseThrow()));
        }
        if (told.isEmpty()) {
            return left.getFirst();
        }
        var why = left.stream()
                .flatMap(answer -> answer.says().stream())
                .map(say -> say.card().title())
                .toList();
        return confirmed(told, why, request, known);
    }

    static boolean isReport(long receipt, Known known) {
        return report(receipt, known).isPresent();
    }

    /** Less came than was reported: it says what came from now on, and that is confirmed, in one. */
    Answer confirmPart(long receipt, Money came, Request request, Known known) {
        var against = against(receipt, request, known);
        if (against.isPresent()) {
            return against.get();
        }
        var entry = report(receipt, known).orElseThrow();
        var reported = CashWords.amount(entry);
        if (!came.isPositive()
                || !came.currency().equals(reported.currency())
                || came.minus(reported).isPositive()) {
            return Answer.of(
                    request,
                    Card.warn(SENTENCES.say(
                            "notPart",
                            Map.of(
                                    "receipt", String.valueOf(receipt),
                                    "amount", reported.toString(),
                                    "came", came.toString()))));
        }
        return came.equals(reported)
                ? confirmed(List.of(entry), List.of(), request, known)
                : partly(entry, reported, came, request, known);
    }

    private Answer partly(Entry entry, Money reported, Money came, Request request, Known known) {
        var was = Rewriting.asItIs(known.ledger().under(entry.receipt()));
        var facts = was.facts().stream()
                .map(fact -> fact.equals(entry.fact()) ? FactShape.of(fact).with(fact, Map.of("amount", came)) : fact)
                .toList();
        var noted = new Noted(
                today(request),
                false,
                List.of(
                        new ChangeFact.Corrected(entry.receipt(), new Noted(was.date(), was.late(), facts)),
                        new CashFact.CashConfirmed(customer(entry), entry.receipt(), came)));
        var after = known.supposing(request.telling(noted), request.at());
        var now = List.of(report(entry.receipt(), after).orElseThrow());
        var words = new HashMap<>(CashWords.of(now.getFirst(), after));
        words.put("by", request.who().name());
        words.put("reported", reported.toString());
        var who = request.who();
        var elements = Allocated.lines(now, who, today(request), after);
        elements.add(Element.Buttons.of(Button.of("撤销", "撤销 #" + known.nextReceipt())));
        var title = CashWords.say("confirmedPart", words);
        var told = Card.info(
                CashWords.say("toldPart", words),
                Allocated.lines(now, known(entry.person(), after), today(request), after)
                        .toArray(Element[]::new));
        var answer = Answer.of(request, new Card(title, Card.Tone.GOOD, elements))
                .recording(noted)
                .also(Say.to(new Chat.Direct(entry.person()), Say.Kind.REMINDER, told));
        return redrawn(List.of(entry), true, answer, request, known);
    }

    private Answer confirmed(List<Entry> told, List<String> left, Request request, Known known) {
        var facts = told.stream()
                .<Fact>map(
                        entry -> new CashFact.CashConfirmed(customer(entry), entry.receipt(), CashWords.amount(entry)))
                .toList();
        var noted = new Noted(today(request), false, facts);
        var after = known.supposing(request.telling(noted), request.at());
        var receipt = known.nextReceipt();
        var elements = Allocated.lines(told, request.who(), today(request), after);
        elements.addAll(1, CashWords.turnedOver(told, known));
        left.forEach(why -> elements.add(new Element.Text(why)));
        elements.add(Element.Buttons.of(Button.of("撤销", "撤销 #" + receipt)));
        var title = SENTENCES.say("confirmed", Map.of("count", told.size(), "receipt", String.valueOf(receipt)));
        var answer =
                Answer.of(request, new Card(title, Card.Tone.GOOD, elements)).recording(noted);
        for (var each : CashWords.byPerson(told).entrySet()) {
            answer = answer.also(toldTo(each.getKey(), each.getValue(), request, after));
        }
        return redrawn(told, true, answer, request, known);
    }

    private Say toldTo(String person, List<Entry> theirs, Request request, Known after) {
        var title = SENTENCES.say("toldConfirmed", Map.of("who", request.who().name(), "count", theirs.size()));
        var lines = Allocated.lines(theirs, known(person, after), today(request), after);
        return Say.to(new Chat.Direct(person), Say.Kind.REMINDER, new Card(title, Card.Tone.GOOD, lines));
    }

    private static Person known(String person, Known after) {
        return after.people().withId(person).orElseThrow();
    }

    /** What was sent before finance said so shows it: the receipts, and the cards of the days since. */
    private Answer redrawn(List<Entry> told, boolean yes, Answer answer, Request request, Known known) {
        var all = answer;
        for (var entry : told) {
            var words = Map.of(
                    "by", request.who().name(),
                    "receipt", String.valueOf(entry.receipt()),
                    "customer", CashWords.customer(entry, known));
            var what = yes ? SENTENCES.say("confirmedSince", words) : SENTENCES.say("refusedSince", words);
            all = all.editing(ReceiptNow.edit(entry.receipt(), known));
            for (var edit : sent.settled(entry.receipt(), what, today(request), known)) {
                all = all.editing(edit);
            }
        }
        return all;
    }

    Answer refuse(long receipt, String reason, Request request, Known known) {
        var against = against(receipt, request, known);
        if (against.isPresent()) {
            return against.get();
        }
        var entry = report(receipt, known).orElseThrow();
        var fact = new CashFact.CashRefused(customer(entry), receipt, CashWords.amount(entry), reason);
        var why = new Element.Text(SENTENCES.say("reason", Map.of("reason", reason)));
        var undo = Element.Buttons.of(Button.of("撤销", "撤销 #" + known.nextReceipt()));
        var words = new HashMap<>(CashWords.of(entry, known));
        words.put("by", request.who().name());
        var answer = Answer.of(request, Card.info(CashWords.say("refused", words), why, undo))
                .recording(new Noted(today(request), false, List.of(fact)))
                .also(Say.to(
                        new Chat.Direct(entry.person()),
                        Say.Kind.REMINDER,
                        Card.bad(
                                CashWords.say("toldRefused", words),
                                why,
                                new Element.Text(CashWords.say("whatNow", words)),
                                Element.Buttons.of(Button.of("撤销 #" + receipt, "撤销 #" + receipt)))));
        return redrawn(List.of(entry), false, answer, request, known);
    }

    /** Why nothing can be said to it; empty if it can. */
    private static Optional<Answer> against(long receipt, Request request, Known known) {
        var number = Map.of("receipt", String.valueOf(receipt));
        var report = report(receipt, known);
        if (report.isEmpty()) {
            return Optional.of(over(request, Card.warn(SENTENCES.say("unknown", number))));
        }
        var entry = report.get();
        if (known.ledger().isVoided(receipt)) {
            return Optional.of(over(request, Card.info(SENTENCES.say("takenBack", number))));
        }
        var reports = Reports.of(known.ledger().about(customer(entry)));
        var answer = reports.answer(entry);
        if (answer.isPresent() && reports.status(entry) == Reports.Status.CONFIRMED) {
            return Optional.of(over(request, Card.info(CashWords.say("already", by(answer.get(), entry, known)))));
        }
        return ShowUnconfirmed.stale(entry, request, known).map(card -> Answer.of(request, card));
    }

    private static Answer over(Request request, Card card) {
        return Answer.of(request, card).asOver();
    }

    private static Map<String, String> by(Entry answer, Entry report, Known known) {
        var words = new HashMap<>(CashWords.of(report, known));
        words.put("by", CashWords.name(answer.person(), known));
        words.put("on", ReceiptFields.day(answer.date()));
        words.put("under", String.valueOf(answer.receipt()));
        return words;
    }

    private static Optional<Entry> report(long receipt, Known known) {
        return known.ledger().under(receipt).stream()
                .filter(entry -> entry.fact() instanceof CashFact.CashReported)
                .findFirst();
    }

    private static String customer(Entry entry) {
        return ((CashFact.CashReported) entry.fact()).customer();
    }

    private LocalDate today(Request request) {
        return days.of(request.at(), request.who().zone());
    }
}
