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
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Wished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(89)
final class Reminders implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Reminders.class);
    private static final Pattern LIST =
            Pattern.compile("^(?:我的|看看?|查看?)?(?:提醒|reminders?)(?:我)?(?:有哪些|列表|清单)?[?？。]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP =
            Pattern.compile("(?:组里(?:的)?(?:人|同事)?|组员们?|大家|全组|全员|全队|团队|队里|我们组|咱们组|本组|小组|所有人)[,，:：]?\\s*");
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
        var other = other(words, request, known);
        if (other.isPresent()) {
            return notTheirs(other.get(), request);
        }
        return switch (Asking.of(words, request)) {
            case Asking.Unclear(var why) -> unclear(why, request);
            case Asking.Clear(var schedule, var what, var next)
            when GROUP.matcher(what).lookingAt() ->
                group(schedule, GROUP.matcher(what).replaceFirst(""), next, request, known);
            case Asking.Clear clear -> own(clear, request, known);
        };
    }

    private Answer own(Asking.Clear asked, Request request, Known known) {
        var schedule = asked.schedule().toString();
        var told = SENTENCES.say("willRemind", Map.of("what", asked.what(), "when", asked.next()));
        var often = asked.schedule().isOnce()
                ? new Element[0]
                : new Element[] {new Element.Text(SENTENCES.say("again", Map.of("schedule", schedule)))};
        return wished.recording(
                request, known, new ReminderAsked(OwnReminders.NAME, schedule, asked.what(), null), told, often);
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
                new ReminderAsked(GroupReminders.NAME, schedule.toString(), what, null),
                told,
                new Element.Text(SENTENCES.say("groupOwn")));
    }

    /** 明天上午提醒小美发对账单: somebody else is to be reminded. */
    private static Optional<Person> other(String words, Request request, Known known) {
        var behind = words.contains("提醒") ? words.substring(words.indexOf("提醒") + 2) : "";
        return known.people().all().stream()
                .filter(one -> !one.is(request.who()) && behind.strip().startsWith(one.name()))
                .findFirst();
    }

    private static Answer notTheirs(Person other, Request request) {
        var who = Map.of("who", other.name());
        var nudges = request.who().role().leads()
                ? List.of(Button.of(SENTENCES.say("nudge", who), "催一下 %s@%s".formatted(other.name(), other.id())))
                : List.<Button>of();
        var why = nudges.isEmpty() ? SENTENCES.say("notTheirs", who) : SENTENCES.say("notTheirsNudge", who);
        return Answer.of(request, nudges.isEmpty() ? Card.info(why) : Card.info(why, new Element.Buttons(nudges)));
    }

    private static Answer unclear(String why, Request request) {
        return Answer.of(
                request,
                Card.info(
                        why,
                        new Element.Text(SENTENCES.say("remindExamples")),
                        Element.Buttons.of(Button.of(SENTENCES.say("list"), "提醒"))));
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
