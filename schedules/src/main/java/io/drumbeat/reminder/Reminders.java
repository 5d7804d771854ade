package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.reminding.AskedWords;
import io.drumbeat.reminding.Asking;
import io.drumbeat.reminding.ForWhom;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Wished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(89)
final class Reminders implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Reminders.class);
    private static final Pattern LIST =
            Pattern.compile("^(?:我的|看看?|查看?)?(?:提醒|reminders?)(?:我)?(?:有哪些|列表|清单)?[?？。]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile("(?:提醒|叫|喊|通知)(?:一下)?我(?!们)|remind", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP = Pattern.compile(
            "(?:组里(?:的)?(?:人|同事)?|组员们?|大家|全组|全员|全队|团队|队里|我们组|咱们组|本组|小组|所有(?:人|销售|同事)|销售们|每个人|各位)[,，:：]?\\s*");
    private final Wished wished;
    private final ComingReminders coming;

    Reminders(Wished wished, ComingReminders coming) {
        this.wished = wished;
        this.coming = coming;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("提醒", "提醒我", "提醒一下我", "我的提醒", "叫我一下"),
                        List.of("remind", "remind me", "reminders"),
                        "接下来会收到什么，或请我到时候提醒一件事",
                        "明天上午10点提醒我 给高经理发对账单")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .heard(Turn.ASKING, "我有哪些提醒、有哪些提醒、接下来有什么提醒");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var words = said.text().strip();
        var nothing = said.get(Slot.REST).isEmpty() && !Asking.hasTime(words, request);
        if (LIST.matcher(words).matches() || nothing) {
            return coming.of(request.who(), request, known);
        }
        var whose = whose(said, request, known);
        if (whose.isPresent()) {
            return may(request.who(), whose.get(), request, known)
                    ? coming.of(whose.get(), request, known)
                    : Answer.of(request, Card.info(SENTENCES.say("notYours")));
        }
        return switch (Asking.of(words, request)) {
            case Asking.Unclear unclear -> unclear(unclear, request);
            case Asking.Clear clear ->
                OWN.matcher(words).find() ? own(clear, request, known) : theirs(clear, request, known);
        };
    }

    /** 提醒全组…, 提醒小美和王五…: for whom it is; for oneself where nobody is named. */
    private Answer theirs(Asking.Clear clear, Request request, Known known) {
        var now = request.at().atZone(request.who().zone()).toLocalDateTime();
        var all = GROUP.matcher(clear.what());
        if (all.lookingAt()) {
            var what = AskedWords.behindTime(clear.what().substring(all.end()), now);
            return group(clear.schedule(), what, clear.next(), request, known);
        }
        var named = ForWhom.of(clear.what(), request.who(), known);
        if (named.people().isEmpty()) {
            return ForWhom.soundsLikeSomebody(clear.what())
                    ? Answer.of(
                            request,
                            Card.info(
                                    SENTENCES.say("notWho", Map.of("what", clear.what())),
                                    Element.Buttons.of(Button.of(
                                            SENTENCES.say("forMyself"),
                                            "提醒我 %s %s".formatted(clear.next().replaceAll("周. ", ""), clear.what())))))
                    : own(clear, request, known);
        }
        var not = named.people().stream()
                .filter(one -> !leads(request.who(), one, request, known))
                .findFirst();
        return not.map(other -> notTheirs(other, request))
                .orElseGet(() -> some(clear, named.people(), AskedWords.behindTime(named.rest(), now), request, known));
    }

    private static boolean leads(Person who, Person whom, Request request, Known known) {
        var today = request.at().atZone(who.zone()).toLocalDate();
        return who.role().leads() && known.people().on(today).maySee(who, whom.id());
    }

    private Answer some(Asking.Clear clear, List<Person> whom, String what, Request request, Known known) {
        if (what.isBlank()) {
            return Answer.of(request, Card.info(SENTENCES.say("remindWhat")));
        }
        var who = whom.stream().map(Person::name).collect(Collectors.joining("、"));
        var told = SENTENCES.say("someWill", Map.of("what", what, "when", clear.next(), "who", who));
        var more = new ArrayList<Element>();
        if (!clear.schedule().isOnce()) {
            more.add(new Element.Text(SENTENCES.say(
                    "againTheirs", Map.of("schedule", clear.schedule().toString()))));
        }
        more.add(new Element.Text(SENTENCES.say("someOwn", Map.of("who", who))));
        var ids = whom.stream().map(Person::id).toList();
        return wished.recording(
                request,
                known,
                new ReminderAsked(GroupReminders.NAME, clear.schedule().toString(), what, null, ids),
                told,
                more.toArray(Element[]::new));
    }

    private Answer own(Asking.Clear asked, Request request, Known known) {
        var schedule = asked.schedule().toString();
        var told = SENTENCES.say("willRemind", Map.of("what", asked.what(), "when", asked.next()));
        var often = asked.schedule().isOnce()
                ? new Element[0]
                : new Element[] {new Element.Text(SENTENCES.say("again", Map.of("schedule", schedule)))};
        return wished.recording(
                request, known, new ReminderAsked(OwnReminders.NAME, schedule, asked.what(), null, null), told, often);
    }

    /** 每周一9点提醒组里报本周计划: all whom one leads. */
    private Answer group(Schedule schedule, String what, String next, Request request, Known known) {
        if (!request.who().role().leads() || what.isBlank()) {
            var why = what.isBlank() ? SENTENCES.say("remindWhat") : SENTENCES.say("groupLeads");
            return Answer.of(request, Card.info(why));
        }
        var told = SENTENCES.say("groupWill", Map.of("what", what, "when", next));
        return wished.recording(
                request,
                known,
                new ReminderAsked(GroupReminders.NAME, schedule.toString(), what, null, null),
                told,
                new Element.Text(SENTENCES.say("groupOwn")));
    }

    private static Answer notTheirs(Person other, Request request) {
        return Answer.of(request, Card.info(SENTENCES.say("notTheirs", Map.of("who", other.name()))));
    }

    /** Where nothing is missing but when, or but what, the answer to that alone is waited for. */
    private static Answer unclear(Asking.Unclear unclear, Request request) {
        var buttons = new ArrayList<>(unclear.choices());
        buttons.add(Button.of(SENTENCES.say("list"), "提醒"));
        var card = Card.info(
                unclear.why(),
                new Element.Text(SENTENCES.say("remindExamples")),
                new Element.Buttons(List.copyOf(buttons)));
        return unclear.waits().isEmpty()
                ? Answer.of(request, card)
                : Answer.asking(request, card, waiting(unclear, request));
    }

    private static Draft waiting(Asking.Unclear unclear, Request request) {
        var when = Asking.hasTime(unclear.waits(), request);
        var asked = when
                ? new Draft.Asked(
                        Slot.REST.name(), SENTENCES.say("asksWhat"), List.of(), SENTENCES.say("asksWhatExample"))
                : new Draft.Asked(
                        Slot.REST.name(), SENTENCES.say("asksWhen"), List.of(), SENTENCES.say("asksWhenExample"));
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return new Draft(
                request.question(), request.at(), today, unclear.waits(), false, List.of(asked), List.of(), "");
    }

    /** 提醒 小美: nothing but a name. */
    private static Optional<Person> whose(Utterance said, Request request, Known known) {
        var rest = said.get(Slot.REST).orElse("").strip();
        return known.people()
                .named(rest.replaceFirst("^@", "").replaceFirst("@.*$", ""))
                .filter(one -> !one.is(request.who()));
    }

    private static boolean may(Person who, Person whose, Request request, Known known) {
        var today = request.at().atZone(who.zone()).toLocalDate();
        return who.role() == Role.ADMIN
                || (who.role().leads() && known.people().on(today).maySee(who, whose.id()));
    }
}
