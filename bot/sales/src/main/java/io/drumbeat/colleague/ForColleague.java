package io.drumbeat.colleague;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.colleague.OnBehalf.Line;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Shares;
import io.drumbeat.whose.Concern;
import io.drumbeat.whose.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a line that is about a colleague's customer, once its teller said what they want. */
@Component
final class ForColleague {
    private static final Sentences SENTENCES = Sentences.beside(ForColleague.class);

    private final BusinessDays days;
    private final OnBehalf behalf;
    private final ColleagueAsking asking;

    ForColleague(BusinessDays days, OnBehalf behalf, ColleagueAsking asking) {
        this.days = days;
        this.behalf = behalf;
        this.asking = asking;
    }

    /**
     * What somebody wants of a line.
     *
     * @param line the line, and whom they named
     * @param reason why the customer should be theirs; null where that was not said
     * @param shares how the deal is to be parted; null where that was not said
     */
    private record Wish(
            Wanted wanted,
            Line line,
            @Nullable String reason,
            @Nullable Shares shares) {}

    /** @param reason why the customer should be theirs; null where that was not said */
    Answer answer(Wanted wanted, String rest, @Nullable String reason, Request request, Known known) {
        return answer(new Wish(wanted, Line.of(rest, known), reason, null), rest, request, known);
    }

    /** @param shares how the deal is to be parted; null where that was not said */
    Answer together(String rest, @Nullable Shares shares, Request request, Known known) {
        return answer(new Wish(Wanted.JOIN, Line.of(rest, known), null, shares), rest, request, known);
    }

    private Answer answer(Wish wish, String rest, Request request, Known known) {
        var wanted = wish.wanted();
        return switch (behalf.understood(wish.line().words(), request, known)) {
            case Understood.Clear(var said) -> wished(wish, said, request, known);
            case Understood.Likely(var said, var _) -> wished(wish, said, request, known);
            case Understood.Unclear(var _, var question, var _) ->
                Answer.of(request, unclear(wanted, rest, question.title()));
            case Understood.Unheard _, Understood.Resumed _, Understood.Behalf _ ->
                Answer.of(request, unclear(wanted, rest, SENTENCES.say("notHeard", Map.of("line", rest))));
        };
    }

    private static Card unclear(Wanted wanted, String rest, String title) {
        var example = wanted.verb() + " " + SENTENCES.say("example");
        return Card.warn(title, new Element.Text(SENTENCES.say("wholly", Map.of("example", example, "line", rest))));
    }

    private Answer wished(Wish wish, Utterance said, Request request, Known known) {
        var who = request.who();
        if (!said.usage().who().contains(who.role())) {
            return Answer.of(
                    request,
                    Card.warn(
                            SENTENCES.say("notSaid", Map.of("verb", said.usage().verb()))));
        }
        var today = days.of(request.at(), who.zone());
        var named = wish.line().named();
        var concern = behalf.concern(said, today, request, known);
        var owner =
                concern.map(Concern::owner).or(() -> Optional.ofNullable(named).map(Person::id));
        if (owner.isEmpty() || owner.get().equals(who.id())) {
            return Answer.of(request, own(wish.line().words()));
        }
        if (named != null && !named.id().equals(owner.get())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notTheirs", Map.of("person", named.name()))));
        }
        var leads = known.people().on(today).maySee(who, owner.get());
        if (concern.isEmpty() && !leads) {
            return Answer.of(request, own(wish.line().words()));
        }
        var deed = new Theirs(said, known.people().get(owner.get()), leads, today);
        return wish.wanted() == Wanted.TRANSFER && wish.reason() == null
                ? asking(why(wish.line().words()), today, request)
                : deed(wish, deed, request, known);
    }

    /**
     * A deed that is another's.
     *
     * @param leads whether whoever tells it leads the other
     */
    private record Theirs(Utterance said, Person owner, boolean leads, LocalDate today) {}

    /** Asks further under what was asked before, so that the next line may answer it. */
    private static Answer asking(Card question, LocalDate today, Request request) {
        var topic = request.question();
        var heard = new Draft.Heard(topic, request.at(), today, request.words(), false);
        return Answer.asking(request, question, heard.asking(question));
    }

    private static Card own(String line) {
        return Card.info(SENTENCES.say("own"), Element.Buttons.of(Button.primary(SENTENCES.say("record"), line)));
    }

    private static Card why(String line) {
        var input = new Input(Slot.WHY.name(), Slot.WHY.label(), Input.Kind.TEXT, true, "", List.of());
        var form = new Form(Wanted.TRANSFER.verb() + " " + line, SENTENCES.say("send"), List.of(input));
        return Card.info(
                SENTENCES.say("why"),
                form,
                new Element.Text(SENTENCES.say(
                        "whyExample", Map.of("line", Wanted.TRANSFER.verb() + " " + line, "label", Slot.WHY.label()))));
    }

    private Answer deed(Wish wish, Theirs deed, Request request, Known known) {
        var theirs = behalf.as(deed.owner(), deed.said(), request, known);
        var noted = theirs.note();
        if (noted == null) {
            return Answer.of(request, Card.warn(SENTENCES.say("notClear")));
        }
        if (wish.wanted() == Wanted.FOR && deed.leads()) {
            return recorded(deed.owner(), theirs, noted, request);
        }
        if (wish.wanted() == Wanted.FOR && isFollowing(noted, request, known)) {
            return recorded(deed.owner(), behalf.before(deed.owner(), deed.said(), request, known), noted, request);
        }
        var facts = Stream.concat(
                        theirs.beside().stream().flatMap(one -> one.noted().facts().stream()), noted.facts().stream())
                .filter(fact -> !(fact instanceof AgreementFact))
                .toList();
        if (facts.stream().noneMatch(Fact::moves)) {
            return Answer.of(request, own(deed.said().text()));
        }
        var together = new Together(deed.owner().id(), request.who(), deed.today(), wish.shares());
        return together.against(facts, wish.wanted(), wish.line().words(), known)
                .map(card -> asking(card, deed.today(), request))
                .orElseGet(() -> asking(wish, together.parting(facts), noted, request, known));
    }

    /** Whoever follows all that a deed moves together with whose it is was agreed to once, and is not asked again. */
    private static boolean isFollowing(Noted noted, Request request, Known known) {
        return noted.facts().stream()
                .filter(Fact::moves)
                .allMatch(fact -> fact.customer() != null
                        && Concern.isFollowing(request.who(), fact.customer(), fact.deal(), known));
    }

    /** What whoever follows a customer tells of it: recorded as its owner's, who hears of it; empty for anybody else. */
    Optional<Answer> following(Concern concern, Utterance said, Request request, Known known) {
        var owner = known.people().withId(concern.owner());
        if (owner.isEmpty() || !Concern.isFollowing(request.who(), concern.customer(), null, known)) {
            return Optional.empty();
        }
        var theirs = behalf.before(owner.get(), said, request, known);
        var noted = theirs.note();
        return noted == null ? Optional.empty() : Optional.of(recorded(owner.get(), theirs, noted, request));
    }

    private Answer asking(Wish wish, List<Fact> facts, Noted noted, Request request, Known known) {
        var customer = facts.stream()
                .flatMap(fact -> Stream.ofNullable(fact.customer()))
                .findFirst()
                .orElseThrow();
        var what = wish.wanted().asking(customer, request.who().id(), wish.reason(), facts);
        var question = new ColleagueAsking.Question(wish.wanted(), customer, what, noted);
        var today = days.of(request.at(), request.who().zone());
        return asking.ask(question, today, request, known);
    }

    /** Whoever leads the owner records it at once; the owner is told as of anything told in their name. */
    private static Answer recorded(Person owner, Answer theirs, Noted noted, Request request) {
        var says =
                theirs.says().stream().filter(say -> say instanceof Say.Openly).toList();
        var card = says.getFirst().card();
        var beside = Stream.concat(theirs.beside().stream(), Stream.of(new Answer.Counted(owner.id(), noted)))
                .toList();
        var answer = Answer.of(request, card.ending(SENTENCES.say("forThem", Map.of("owner", owner.name()))))
                .recording(new Noted(noted.date(), noted.late(), List.of()))
                .counting(beside);
        for (var say : theirs.says().subList(1, theirs.says().size())) {
            answer = answer.also(say);
        }
        return answer;
    }
}
