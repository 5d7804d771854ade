package io.drumbeat.wish;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMoved;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMuted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderPaused;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.QuietHours;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Push;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(91)
final class MuteReminders implements Command {
    /** As it is usually said. */
    static final String VERB = "静音";

    private static final Pattern ALL = Pattern.compile("全部|所有|都|提醒|all|everything");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) 到 (\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}) 到 (\\d{2}:\\d{2}))?$");
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2}) 到 (\\d{2}:\\d{2})$");
    private static final String NEXT = "下次";
    private static final String EXCEPT = "除了";
    private static final Duration NEAR = Duration.ofDays(40);
    private final Kinds kinds;
    private final Wished wished;

    MuteReminders(Kinds kinds, Wished wished) {
        this.kinds = kinds;
        this.wished = wished;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of(VERB, "不再发", "别再发", "不要再发", "关掉"),
                        List.of("mute", "stop sending"),
                        "不再收某一种提醒，或到某天为止",
                        "静音 早计划")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT)
                .heard(Turn.ANYWHERE, kinds.before("别发", "别再发", "不要发", "不用发", "不用了", "不要了", "取消", "取消了", "静音"))
                .heard(Turn.ANYWHERE, kinds.after("别发", "不要发", "不用发"))
                .heard(Turn.FIRST, "以后别提醒", "别再提醒", "不要再提醒")
                .confirmedBy("确认", "confirm")
                .heard(Turn.ASKING, "别发了、不要发了、不用发了、别提醒了、不用提醒了、不要提醒了");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (said.get(Slot.REST).orElse("").startsWith(EXCEPT)) {
            return allBut(said, request, known);
        }
        var push = kinds.in(said.text());
        if (push.isEmpty() && !ALL.matcher(Text.folded(said.text())).find()) {
            return wished.whichOne(request, VERB, known);
        }
        if (push.filter(one -> !one.kind().optional()).isPresent()) {
            return wished.owed(request, push.get().kind().name());
        }
        var weekly = Weekdays.in(said.text());
        if (weekly.isPresent()) {
            return onOtherDays(weekly.get(), push, said, request, known);
        }
        var paused = paused(said.text(), push, request, known);
        if (paused.isPresent()) {
            return recorded(paused.get(), push, request, known);
        }
        return muted(push, said, request, known);
    }

    private Answer muted(Optional<Push> push, Utterance said, Request request, Known known) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var until = until(nameless(said.text(), push), today);
        if (push.isEmpty() && until == null && !said.confirmed()) {
            return sure(wished.theirs(request, known), "全部", request, known);
        }
        var name = push.map(one -> one.kind().name()).orElse(Wished.SENTENCES.say("all"));
        var fact = new ReminderMuted(push.map(one -> one.name()).orElse(ReminderFact.EVERY), until);
        var ever =
                push.isEmpty() ? Wished.SENTENCES.say("mutedAll") : Wished.SENTENCES.say("muted", Map.of("kind", name));
        var told = until == null
                ? ever
                : Wished.SENTENCES.say("mutedUntil", Map.of("kind", name, "day", ReceiptFields.day(until)));
        return wished.recording(request, known, fact, told, new Element.Text(resume(push)));
    }

    /** Several kinds for good: what comes now, and what comes then, is shown first. */
    private Answer sure(List<Push> stopping, String words, Request request, Known known) {
        var names = names(stopping);
        var left = wished.theirs(request, known).stream()
                .filter(push -> !stopping.contains(push))
                .toList();
        var mine = Wishes.of(request.who().id(), known).asked("own-reminders").size();
        var after = left.isEmpty()
                ? Wished.SENTENCES.say("muteAfterNone", Map.of("mine", mine))
                : Wished.SENTENCES.say("muteAfter", Map.of("kinds", names(left), "mine", mine));
        return Answer.of(
                request,
                Card.info(
                        Wished.SENTENCES.say("muteAsk", Map.of("kinds", names)),
                        new Element.Text(after),
                        Element.Buttons.of(
                                Element.Button.of(Wished.SENTENCES.say("muteSure"), "确认静音 " + words),
                                Element.Button.of(Wished.SENTENCES.say("muteToday"), "今天别提醒"),
                                Element.Button.of(Wished.SENTENCES.say("muteMine"), "不再提醒 我设的"))));
    }

    private static String names(List<Push> some) {
        return some.stream().map(push -> push.kind().name()).collect(Collectors.joining("、"));
    }

    private static String resume(Optional<Push> push) {
        return Wished.SENTENCES.say(
                "resume",
                Map.of("kind", push.map(one -> one.kind().name()).orElseGet(() -> Wished.SENTENCES.say("everything"))));
    }

    /** 以后周五别发早报: on the other days it goes on; what comes on these days alone is not wanted at all. */
    private Answer onOtherDays(Weekdays days, Optional<Push> only, Utterance said, Request request, Known known) {
        var wishes = Wishes.of(request.who().id(), known);
        var facts = new ArrayList<ReminderFact>();
        var names = new ArrayList<String>();
        var hours = hours(said.text());
        for (var push : only.map(List::of).orElseGet(() -> wished.theirs(request, known))) {
            var now = wishes.schedule(push.name()).orElse(push.schedule());
            if (days.touch(now) && (hours.isNone() || hours.cover(now.time()))) {
                names.add(push.kind().name());
                facts.add(days.without(now)
                        .<ReminderFact>map(left -> new ReminderMoved(push.name(), left.toString()))
                        .orElseGet(() -> new ReminderMuted(push.name(), null)));
            }
        }
        if (facts.isEmpty()) {
            return Answer.of(request, Card.info(Wished.SENTENCES.say("weekdayNone", Map.of("days", days.said(hours)))));
        }
        var told = Map.of("days", days.said(hours), "kinds", String.join("、", names));
        return wished.recording(request, known, facts, Wished.SENTENCES.say("weekdayMuted", told));
    }

    private static QuietHours hours(String said) {
        var hours = HOURS.matcher(said);
        return hours.find()
                ? new QuietHours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)))
                : QuietHours.NONE;
    }

    /** 只要周报，其他都不要: the others, one by one, so that each can be had again; money where no name is said. */
    private Answer allBut(Utterance said, Request request, Known known) {
        var kept = kinds.in(said.the(Slot.REST));
        var others = wished.theirs(request, known).stream()
                .filter(push -> kept.isPresent()
                        ? !push.equals(kept.get())
                        : push.kind().worth() != Worth.MONEY && push.kind().worth() != Worth.DEADLINE)
                .toList();
        if (others.isEmpty()) {
            return wished.whichOne(request, VERB, known);
        }
        if (!said.confirmed()) {
            return sure(others, said.the(Slot.REST), request, known);
        }
        var names = names(others);
        var facts = others.stream()
                .<ReminderFact>map(push -> new ReminderMuted(push.name(), null))
                .toList();
        var told = kept.map(push -> Wished.SENTENCES.say(
                        "mutedBut", Map.of("kind", push.kind().name(), "kinds", names)))
                .orElseGet(() -> Wished.SENTENCES.say("mutedButMoney", Map.of("kinds", names)));
        return wished.recording(request, known, facts, told);
    }

    /** 2026-11-30 到 2026-12-06, or 下次: the next day on which it comes. */
    private Optional<ReminderPaused> paused(String said, Optional<Push> push, Request request, Known known) {
        var kind = push.map(Push::name).orElse(ReminderFact.EVERY);
        var span = SPAN.matcher(said);
        if (span.find()) {
            var since = span.group(3) == null ? LocalTime.MIDNIGHT : LocalTime.parse(span.group(3));
            var until = span.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.parse(span.group(4));
            return Optional.of(new ReminderPaused(
                    kind, LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2)), since, until));
        }
        return said.endsWith(NEXT)
                ? push.flatMap(one -> wished.due(one, request, NEAR, known))
                        .map(at -> at.atZone(request.who().zone()).toLocalDate())
                        .map(day -> new ReminderPaused(kind, day, day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                : Optional.empty();
    }

    private Answer recorded(ReminderPaused paused, Optional<Push> push, Request request, Known known) {
        var name = push.map(one -> one.kind().name()).orElse(Wished.SENTENCES.say("all"));
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var hours = new QuietHours(paused.since(), paused.until());
        var from = ReceiptFields.day(paused.from());
        var to = ReceiptFields.day(paused.to());
        var during = hours.isNone() ? "" : " " + hours;
        var told = paused.from().equals(paused.to())
                ? Wished.SENTENCES.say("pausedDay", Map.of("kind", name, "day", from, "hours", during))
                : paused.from().equals(today)
                        ? Wished.SENTENCES.say("mutedUntil", Map.of("kind", name, "day", to + during))
                        : Wished.SENTENCES.say(
                                "pausedDays", Map.of("kind", name, "from", from, "to", to, "hours", during));
        return wished.recording(request, known, paused, told, new Element.Text(resume(push)));
    }

    /** 月底的提成预览: what a name says of a day is no day until which. */
    private String nameless(String said, Optional<Push> push) {
        return push.flatMap(one ->
                        kinds.called(one).stream().filter(said::contains).max(Comparator.comparingInt(String::length)))
                .map(name -> said.replace(name, " "))
                .orElse(said);
    }

    private static @Nullable LocalDate until(String said, LocalDate today) {
        return Dates.in(Text.of(said), today).stream()
                .flatMap(found -> found.day().readings(today, Day.Direction.AHEAD).stream()
                        .limit(1))
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(null);
    }
}
