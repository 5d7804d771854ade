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
import io.drumbeat.quiet.SpokenHours;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.receipt.ReceiptFields;
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
    /** What a line about some hours is handed on with, that says neither how long it is meant nor that it is none. */
    private static final String SAID = "这段时间别打扰";

    /** That it is meant of every day. */
    private static final Pattern DAILY = Pattern.compile("免打扰|勿扰|每天|每日|每晚|每早|天天|以后都|都别|都不|一直|平时|午休|quiet|disturb");

    /** That it is for something that is over then. */
    private static final Pattern ONCE = Pattern.compile("今[天晚日早]|开会|会议|见客户|拜访|培训|面试|考试|出差|高铁|飞机|路上|开车|待会|等会|一会");

    private static final Pattern LASTS = Pattern.compile("[了啦]\\s*[。.!！]?$|早上|晚上|中午|夜");
    private static final Pattern OFF = Pattern.compile("取消|关|不用(?!发|提醒)|off|none");
    private static final List<String> WHEN = List.of("早上", "上午", "中午", "下午", "晚上", "以后", "之后", "以前", "之前");
    private static final List<String> NOTHING =
            List.of("别发", "别再发", "不要发", "不要再发", "不用发", "别提醒", "别再提醒", "不要提醒", "不用提醒", "别打扰", "别打扰我");
    private final Wished wished;

    SetQuietHours(Wished wished) {
        this.wished = wished;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("免打扰", "取消免打扰", "关闭免打扰", "勿扰时段", SAID),
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
        var wanted = OFF.matcher(text).find() ? Optional.of(QuietHours.NONE) : SpokenHours.daily(text);
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
        var words = text.replace(SAID, "");
        if (!hours.isNone() && !isOfEveryDay(words, hours)) {
            return onceOrDaily(hours, ONCE.matcher(words).find(), request);
        }
        return set(hours, now, request, known);
    }

    private Answer set(QuietHours hours, QuietHours now, Request request, Known known) {
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

    /** Two ends of one day and nothing else may be of today alone: nothing is silent for longer than was said. */
    private static boolean isOfEveryDay(String words, QuietHours hours) {
        if (DAILY.matcher(words).find()) {
            return true;
        }
        return !ONCE.matcher(words).find()
                && (hours.from().isAfter(hours.to())
                        || hours.from().equals(LocalTime.MIDNIGHT)
                        || (SpokenHours.ends(words).isEmpty()
                                && LASTS.matcher(words).find()))
                && !(words.contains("上午")
                        && SpokenHours.within(words, LocalTime.NOON).isEmpty()
                        && !words.matches(".*[了啦].*"));
    }

    private static Answer onceOrDaily(QuietHours hours, boolean once, Request request) {
        var now = request.at().atZone(request.who().zone());
        var over = hours.from().isBefore(hours.to()) && hours.to().isBefore(now.toLocalTime());
        var day = now.toLocalDate().plusDays(over ? 1 : 0);
        var span = "%s 到 %s".formatted(hours.from(), hours.to());
        var only = Button.of(
                Wished.SENTENCES.say("quietOnce", Map.of("day", ReceiptFields.day(day), "hours", hours.toString())),
                "静音 全部 %s 到 %s %s".formatted(day, day, span));
        var daily = Button.of(Wished.SENTENCES.say("quietDaily", Map.of("hours", hours.toString())), "免打扰 " + span);
        var why = once
                ? Wished.SENTENCES.say("quietThen", Map.of("hours", hours.toString()))
                : Wished.SENTENCES.say("quietWhich", Map.of("hours", hours.toString()));
        return Answer.of(request, Card.info(why, Element.Buttons.of(only, daily)));
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

    private static String told(QuietHours hours) {
        return hours.isNone() ? Wished.SENTENCES.say("quietNone") : hours.toString();
    }
}
