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
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.StaffFact.ReminderFact.QuietHoursSet;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.QuietHours;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.quiet.Wishes;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(95)
final class SetQuietHours implements Command {
    private static final Pattern SPAN = Pattern.compile("(.*?\\d.*?)\\s*(?:到|至|-|~|—|–|to|until)\\s*(.*\\d.*)");
    /** After an hour of a clock's face that of the evening is meant, unless it says otherwise. */
    private static final Pattern EARLY = Pattern.compile("早|上午|凌晨|am\\b|0\\d:");

    /** An hour of twenty-four. */
    private static final Pattern LATE = Pattern.compile("(?<!\\d)(?:1[3-9]|2[0-4])(?!\\d)|\\d:");

    private static final Pattern PART = Pattern.compile("早|上午|凌晨|晚|下午|中午|am\\b|pm\\b|0\\d|\\d:");

    private static final Pattern BEHIND = Pattern.compile("以后|之后|(?<=[点分半\\d])后|after");
    private static final Pattern BEFORE = Pattern.compile("以前|之前|(?<=[点分半\\d])前|before");
    private static final Pattern OFF = Pattern.compile("取消|关|不用(?!发|提醒)|off|none");
    private static final List<String> WHEN = List.of("早上", "上午", "中午", "下午", "晚上", "以后", "之后", "以前", "之前");
    private static final List<String> NOTHING =
            List.of("别发", "别再发", "不要发", "不要再发", "不用发", "别提醒", "别再提醒", "不要提醒", "不用提醒", "别打扰", "别打扰我");
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime LUNCH_OVER = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final Wished wished;

    SetQuietHours(Wished wished) {
        this.wished = wished;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("免打扰", "取消免打扰", "关闭免打扰", "勿扰时段"),
                        List.of("quiet hours", "do not disturb"),
                        "每天有一段时间不收提醒",
                        "免打扰 21:00 到 8:30")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT)
                .heard(Turn.ANYWHERE, leftAlone());
    }

    /** A part of the day, or a side of an hour, with any way to say that nothing is to come then: 早上别发了. */
    private static String[] leftAlone() {
        return Stream.concat(Stream.of("别打扰", "别打扰我"), WHEN.stream().flatMap(when -> NOTHING.stream()
                        .flatMap(nothing -> Stream.of(when + nothing, when + nothing + "了"))))
                .toArray(String[]::new);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var text = Text.folded(said.text());
        var now = Wishes.of(request.who().id(), known).quietHours();
        var wanted = OFF.matcher(text).find() ? Optional.of(QuietHours.NONE) : hours(text);
        if (wanted.isEmpty()) {
            return Answer.of(
                    request,
                    Card.info(
                            Wished.SENTENCES.say("quietWhen", Map.of("now", told(now))),
                            Element.Buttons.of(
                                    Button.of("22:00–08:00", "免打扰 22:00 到 8:00"),
                                    Button.of("12:00–14:00", "免打扰 12:00 到 14:00"))));
        }
        var hours = wanted.get();
        var fact = new QuietHoursSet(hours.from(), hours.to());
        return hours.isNone()
                ? wished.recording(request, known, fact, Wished.SENTENCES.say("quietOff"))
                : wished.recording(
                        request,
                        known,
                        fact,
                        Wished.SENTENCES.say("quiet", Map.of("hours", hours.toString())),
                        new Element.Text((now.isNone() || now.equals(hours)
                                        ? ""
                                        : Wished.SENTENCES.say("quietInstead", Map.of("before", now.toString())) + "\n")
                                + held(hours, request, known)));
    }

    /** What it does to what would come in these hours. */
    private String held(QuietHours hours, Request request, Known known) {
        var zone = request.who().zone();
        var day = request.at().atZone(zone).toLocalDate();
        var moved = wished.theirs(request, known).stream()
                .filter(push -> push.schedule()
                        .at(day, zone)
                        .filter(at -> hours.cover(at, zone))
                        .isPresent())
                .map(push -> push.kind().name())
                .toList();
        return moved.isEmpty()
                ? Wished.SENTENCES.say("quietNothing")
                : held(
                        hours,
                        Map.of(
                                "kinds",
                                String.join("、", moved),
                                "to",
                                hours.to().toString()));
    }

    private static String held(QuietHours hours, Map<String, String> what) {
        return hours.from().isBefore(hours.to())
                ? Wished.SENTENCES.say("quietAfter", what)
                : Wished.SENTENCES.say("quietOver", what);
    }

    private static Optional<QuietHours> hours(String text) {
        var span = SPAN.matcher(text);
        if (span.find()) {
            var from = SpokenSchedule.time(span.group(1) + " ");
            var to = SpokenSchedule.time(span.group(2));
            return from == null || to == null
                    ? Optional.empty()
                    : Optional.of(new QuietHours(from, until(from, to, span.group(1), span.group(2))));
        }
        var one = SpokenSchedule.time(text);
        if (one != null && BEHIND.matcher(text).find()) {
            var evening = one.isBefore(LocalTime.NOON) && !EARLY.matcher(text).find();
            return Optional.of(new QuietHours(evening ? one.plusHours(12) : one, MORNING));
        }
        if (one != null && BEFORE.matcher(text).find()) {
            return Optional.of(new QuietHours(LocalTime.MIDNIGHT, one));
        }
        if (text.contains("早上") || text.contains("上午")) {
            return Optional.of(new QuietHours(LocalTime.MIDNIGHT, NOON));
        }
        if (text.contains("中午")) {
            return Optional.of(new QuietHours(NOON, LUNCH_OVER));
        }
        if (text.contains("下午")) {
            return Optional.of(new QuietHours(NOON, EVENING));
        }
        return text.contains("晚上") ? Optional.of(new QuietHours(EVENING, MORNING)) : Optional.empty();
    }

    /** 中午12点到2点: after an hour of the clock's face behind noon its other end is the next such hour. */
    private static LocalTime until(LocalTime from, LocalTime to, String first, String last) {
        var faced = !from.isBefore(LocalTime.NOON)
                && !LATE.matcher(first).find()
                && !PART.matcher(last).find();
        var later = to.plusHours(12);
        return faced && to.isBefore(LocalTime.NOON) && later.isAfter(from) ? later : to;
    }

    private static String told(QuietHours hours) {
        return hours.isNone() ? Wished.SENTENCES.say("quietNone") : hours.toString();
    }
}
