package io.drumbeat.recognition;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
final class GiveKudos implements Command {
    private static final Sentences SENTENCES = Sentences.beside(GiveKudos.class);
    private static final Pattern OF_A_DEAL = Pattern.compile("签单|签下|签约|成交|拿下|[这那]一?单|大单");
    private static final int RECENT_DAYS = 7;
    private final BusinessDays days;
    private final Cheers cheers;

    /** What is said with it, and when. */
    private record Praise(@Nullable String note, Telling telling) {}

    GiveKudos(BusinessDays days, Cheers cheers) {
        this.days = days;
        this.cheers = cheers;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("赞"), List.of("kudos"), "给同事点赞", "赞 小美 方案写得漂亮")
                .needing(Slot.PERSON)
                .taking(Slot.NOTE)
                .heard(Turn.ANYWHERE, "点赞")
                .being(Trait.PRAISES)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var praised = Praised.of(said.the(Slot.PERSON), said.get(Slot.NOTE).orElse(""), known);
        var others = praised.people().stream().filter(to -> !to.is(who)).toList();
        if (others.isEmpty()) {
            return refused(request, "不能赞自己，让队友来 👏");
        }
        var telling = Telling.of(said, request, days);
        var note = praised.note().isEmpty() ? null : praised.note();
        var onADeal = request.press() != null
                && request.press().topic() != null
                && Cheers.receiptOf(request.press().topic()) >= 0;
        var won = onADeal || others.size() == 1
                ? wonBy(others.getFirst(), note, request, telling.today(), known)
                : Optional.<Entry>empty();
        return won.isPresent()
                ? forDeal(won.get(), others, new Praise(note, telling), request, known)
                : general(others, note, telling, request);
    }

    /** Thanks for whatever it is: to each, and no deal is counted with it. */
    private static Answer general(List<Person> others, @Nullable String note, Telling telling, Request request) {
        var names = others.stream().map(Person::name).collect(Collectors.joining("、"));
        var facts = others.stream()
                .<Fact>map(to -> new StaffFact.KudosGiven(to.id(), null, note))
                .toList();
        var title = "%s 赞了 %s 👏".formatted(request.who().name(), names);
        var answer = Answer.of(request, Card.good(title, text(note))).recording(telling.noting(facts));
        for (var to : others) {
            answer = answer.also(told(to, note, request));
        }
        return answer;
    }

    private static Say told(Person to, @Nullable String note, Request request) {
        var title = SENTENCES.say("praised", Map.of("who", request.who().name()));
        return Say.to(new Chat.Direct(to.id()), Say.Kind.PRAISE, Card.good(title, text(note)));
    }

    private Answer forDeal(Entry won, List<Person> others, Praise praise, Request request, Known known) {
        var receipt = won.receipt();
        var names = Cheers.names(others);
        if (known.ledger().isVoided(receipt)) {
            return refused(request, "%s 这一单已经撤回了".formatted(names));
        }
        var already = Cheers.praise(receipt, known);
        if (already.stream().anyMatch(e -> e.person().equals(request.who().id()))) {
            return refused(request, "你已经赞过 %s 这一单了".formatted(names));
        }
        var given = others.stream()
                .<Fact>map(to -> new StaffFact.KudosGiven(to.id(), receipt, praise.note()))
                .toList();
        var after = praise.telling().supposing(given, request, known);
        var count = Cheers.praisers(Cheers.praise(receipt, after), after).size();
        var done = "已赞 %s，一共 %d 人".formatted(names, count);
        // the announcement that was pressed shows it to everybody, whoever is praised too
        var answer = request.press() == null ? Answer.of(request, Card.good(done + " 👏")) : Answer.toast(done);
        for (var to : request.press() == null ? others : List.<Person>of()) {
            answer = answer.also(told(to, praise.note(), request));
        }
        return answer.recording(praise.telling().noting(given))
                .editing(new Edit(Cheers.topic(receipt), (_, now) -> redrawn(won, now)));
    }

    private Card redrawn(Entry won, Known after) {
        var deal = (DealFact.DealWon) won.fact();
        return cheers.announcement(
                after.people().get(won.person()),
                won.receipt(),
                after.the(Customers.class).nameOf(deal.customer()),
                deal,
                after);
    }

    /** The deal that is praised: the one on the pressed card, else the newest of the last days where it is named or nothing is. */
    private static Optional<Entry> wonBy(
            Person to, @Nullable String note, Request request, LocalDate today, Known known) {
        var press = request.press();
        var topic = press == null ? null : press.topic();
        var candidates = topic == null || Cheers.receiptOf(topic) < 0
                ? known.ledger()
                        .of(to.id(), today.minusDays(RECENT_DAYS), today)
                        .reversed()
                : known.ledger().under(Cheers.receiptOf(topic));
        return candidates.stream()
                .filter(e -> e.fact() instanceof DealFact.DealWon)
                .filter(e -> press != null || note == null || isNamed(e, note, known))
                .findFirst();
    }

    private static boolean isNamed(Entry won, String note, Known known) {
        var customer = won.fact().customer();
        return OF_A_DEAL.matcher(note).find()
                || (customer != null && note.contains(known.the(Customers.class).nameOf(customer)));
    }

    private static Element text(@Nullable String note) {
        return new Element.Text(note == null ? "" : note);
    }

    private static Answer refused(Request request, String sentence) {
        return request.press() == null ? Answer.of(request, Card.info(sentence)) : Answer.toast(sentence);
    }
}
