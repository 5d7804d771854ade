package io.drumbeat.wish;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.QuietHoursSet;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderResumed;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.QuietHours;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Push;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(93)
final class ResumeReminders implements Command {
    private final Kinds kinds;
    private final Wished wished;

    ResumeReminders(Kinds kinds, Wished wished) {
        this.kinds = kinds;
        this.wished = wished;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("恢复提醒", "恢复", "取消静音", "打开提醒"),
                        List.of("unmute", "resume reminders"),
                        "静音或改过时间的提醒，恢复成公司的安排",
                        "恢复提醒 早计划")
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var push = kinds.in(said.text());
        var wishes = Wishes.of(request.who().id(), known);
        if (wishes.isNone()) {
            return Answer.of(request, Card.info(Wished.SENTENCES.say("nothingWished")));
        }
        var name = push.map(one -> one.kind().name()).orElse(Wished.SENTENCES.say("all"));
        var fact = new ReminderResumed(push.map(one -> one.name()).orElse(ReminderFact.EVERY));
        var hours = wishes.quietHours();
        if (push.isEmpty()) {
            var all = hours.isNone()
                    ? List.<ReminderFact>of(fact)
                    : List.of(fact, new QuietHoursSet(QuietHours.NONE.from(), QuietHours.NONE.to()));
            return wished.recording(request, known, all, resumedAll(wishes, request));
        }
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return isHidden(push.get(), request, hours)
                ? wished.recording(
                        request,
                        known,
                        fact,
                        Wished.SENTENCES.say("resumedQuiet", Map.of("kind", name, "hours", hours.toString())),
                        Element.Buttons.of(Button.primary(Wished.SENTENCES.say("quietStop"), "取消免打扰")))
                : wished.recording(request, known, fact, resumed(push.get(), name, today, wishes));
    }

    private static boolean isHidden(Push push, Request request, QuietHours hours) {
        var zone = request.who().zone();
        return push.schedule()
                .at(request.at().atZone(zone).toLocalDate(), zone)
                .filter(at -> hours.cover(at, zone))
                .isPresent();
    }

    private String resumedAll(Wishes wishes, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return kinds.all()
                        .anyMatch(push ->
                                wishes.schedule(push.name()).isPresent() && wishes.isSilenced(push.name(), today))
                ? Wished.SENTENCES.say("resumedAllKept")
                : Wished.SENTENCES.say("resumedAll");
    }

    /** Whoever ends a silence keeps the time that they chose; said again it is the company's. */
    private static String resumed(Push push, String name, LocalDate today, Wishes wishes) {
        var own = wishes.schedule(push.name());
        return own.isPresent() && wishes.isSilenced(push.name(), today)
                ? Wished.SENTENCES.say(
                        "resumedAt", Map.of("kind", name, "schedule", own.get().toString()))
                : Wished.SENTENCES.say("resumed", Map.of("kind", name));
    }
}
