package io.drumbeat.wishing;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenDays;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.reminding.AskedAhead;
import io.drumbeat.reminding.ForWhom;
import io.drumbeat.reminding.NeverAgain;
import io.drumbeat.reminding.Shift;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishLine.Part;
import io.drumbeat.wishing.WishWords.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What people say of reminders of their own: asked for, dropped and moved in words; and whose they look at. */
@Component
final class OwnWishes {
    private static final List<Kind> TIMES =
            List.of(Kind.DAY, Kind.PERIOD, Kind.CLOCK, Kind.SOON, Kind.REPEATED, Kind.LENGTH);

    private static final Pattern CALLS = Pattern.compile("(?:提醒|叫|喊|通知|提)(?:一下)?我(?:一下|一声)?");
    private static final Pattern BEFORE_END = Pattern.compile("(?:这个?月|本月)?月?底之?前");

    private static final Pattern ASKS =
            Pattern.compile("(?<when>.{0,16}?)(?:提醒一下|提醒|让|叫|喊|通知)(?<rest>(?!我|大家|全|所有|组).+)");

    /** 喊我一下: not said what for. */
    private static final Pattern IDLE = Pattern.compile("(?:一下|一声|下|哈|吧|啊|哦|[。.!！])+");

    /** How long 一会儿 is. */
    private static final String A_WHILE = "30分钟后";

    /** What is to be called out where nothing is said of it. */
    private static final String NOTHING = "到时间了";

    /** What speaks of a thing that the vocabulary does not know. */
    Optional<String> of(WishLine line, Request request, Known known) {
        return OwnChange.of(line, request, known)
                .or(() -> ofAll(line, request))
                .or(() -> asked(line, request))
                .or(() -> beforeDue(line))
                .or(() -> everyFew(line, request))
                .or(() -> bare(line))
                .or(() -> whose(line, request, known));
    }

    /** 别提醒我开会了: one that they set is meant, and not all that comes. */
    static Optional<String> dropped(WishLine line, Request request, Known known) {
        return OwnChange.named(line, request, known);
    }

    /** 取消这个提醒: the one that came or was set last. */
    static Optional<String> pointed(WishLine line, Request request, Known known) {
        return OwnChange.pointed(line, request, known);
    }

    /** 提前一天提醒我12月20号交标书: so much before what is said of when it is. */
    static Optional<String> ahead(WishLine line, Request request) {
        var said = Text.of(request.words()).raw();
        return AskedAhead.in(said)
                .filter(ahead -> Shift.hasDay(ahead.when(), line.today) || SpokenSchedule.time(ahead.when()) != null)
                .map(_ -> "提醒我 " + said.strip());
    }

    /** 让小美下午三点给我回电话, 明早九点叫王五交合同: for somebody whom they lead, at a time that is said. */
    static Optional<String> theirs(WishLine line, Request request, Known known) {
        var leads = request.who().role().leads();
        var asks = leads ? ASKS.matcher(Text.of(request.words()).raw()) : null;
        if (asks == null || !asks.matches() || line.has(Meaning.STOP)) {
            return Optional.empty();
        }
        var named = ForWhom.of(asks.group("rest"), request.who(), known);
        var timed = line.parts.stream().anyMatch(OwnWishes::isTime);
        return named.people().isEmpty() || !timed || named.rest().isBlank()
                ? Optional.empty()
                : Optional.of("提醒 %s %s"
                        .formatted(asks.group("when"), asks.group("rest").strip())
                        .replaceAll("\\s+", " "));
    }

    /** 第2个提醒不要了: one of the list that they see. */
    static Optional<String> ofPlace(WishLine line) {
        return line.has(Kind.PLACE) && line.has(Meaning.STOP)
                ? Optional.of("不再提醒 " + line.words(Kind.PLACE))
                : Optional.empty();
    }

    /** What is made of nothing else: 一小时后叫我, 周五那个提醒改到周四. */
    Optional<String> ofKnownWords(WishLine line, Request request, Known known) {
        var change = line.has(Kind.NAME) ? Optional.<String>empty() : OwnChange.of(line, request, known);
        return change.or(() -> asked(line, request)).or(() -> bare(line));
    }

    /** 一小时后叫我: not said what for. */
    private static Optional<String> bare(WishLine line) {
        if (line.parts.isEmpty()) {
            return Optional.empty();
        }
        var call = line.parts.getLast();
        var called = call.meaning() == Meaning.CALL_ME && !line.has(Meaning.STOP);
        var soon = line.has(Kind.SOON) && line.has(Meaning.CALL_ME) && !line.has(Meaning.STOP);
        // 明早8点叫醒我 says all that there is to say, 后天提醒我 does not
        var clock = called && line.has(Kind.CLOCK) && !line.words(call).contains("提醒");
        return soon || clock ? Optional.of("提醒我 %s %s".formatted(when(line.parts, line), NOTHING)) : Optional.empty();
    }

    /** 每隔两天提醒我看漏斗: nobody looks at the funnel now. */
    private static Optional<String> everyFew(WishLine line, Request request) {
        var said = line.text.folded();
        var call = CALLS.matcher(said);
        return call.find()
                        && (!SpokenDays.stretches(said).isEmpty()
                                || NeverAgain.hindrance(said).isPresent()
                                || NeverAgain.leftOut(said) > 0
                                || BEFORE_END.matcher(said).lookingAt())
                ? Optional.of(
                        "提醒我 " + said.substring(0, call.start()) + " " + tail(request, said.length() - call.end()))
                : Optional.empty();
    }

    /** 回款到期前三天提醒我: by no clock, so it is asked when. */
    private static Optional<String> beforeDue(WishLine line) {
        var last = line.parts.getLast();
        return last.meaning() == Meaning.CALL_ME && line.text.folded().contains("到期")
                ? Optional.of("提醒我 " + line.text.folded(0, last.from()))
                : Optional.empty();
    }

    /** 每天下班前提醒大家填日报: whoever leads them has it come to all. */
    private static Optional<String> ofAll(WishLine line, Request request) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ALL)
                .findFirst();
        if (call.isEmpty()) {
            return Optional.empty();
        }
        var before = line.parts.stream()
                .filter(part -> part.end() <= call.get().from())
                .toList();
        var what = tail(request, line.text.length() - call.get().end());
        return before.stream().anyMatch(OwnWishes::isTime) && !what.isEmpty()
                ? Optional.of("提醒 %s 大家%s".formatted(when(before, line), what))
                : Optional.empty();
    }

    /** 20分钟后叫我开会: a time, then that one is to be called, then what for. */
    Optional<String> asked(WishLine line, Request request) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        if (call.isEmpty()) {
            return Optional.empty();
        }
        var before = line.parts.stream()
                .filter(part -> part.end() <= call.get().from())
                .toList();
        var what = tail(request, line.text.length() - call.get().end());
        var first = line.parts.stream()
                .filter(part -> part.from() >= call.get().end())
                .findFirst();
        var timed = before.stream().anyMatch(OwnWishes::isTime)
                || (first.filter(OwnWishes::isTime).isPresent()
                        && line.words(call.get()).contains("提醒"))
                || line.words(call.get()).startsWith("remind");
        var idle = before.stream()
                .allMatch(part -> isTime(part)
                        || part.meaning() == Meaning.FILL
                        || part.meaning() == Meaning.UNTIL
                        || part.meaning() == Meaning.LATER);
        return timed && idle && !what.isEmpty()
                ? Optional.of(
                        "提醒我 %s %s".formatted(when(before, line), lead(what)).replaceAll("\\s+", " "))
                : Optional.empty();
    }

    private static String tail(Request request, int length) {
        var raw = Text.of(request.words()).raw();
        var tail = raw.substring(Math.max(0, raw.length() - length)).strip();
        return IDLE.matcher(tail).matches() ? NOTHING : tail;
    }

    static boolean isTime(Part part) {
        return TIMES.contains(part.kind()) || part.meaning() == Meaning.LATER;
    }

    private static String when(List<Part> before, WishLine line) {
        var when = new StringBuilder();
        for (var part : before) {
            if (part.meaning() == Meaning.LATER) {
                when.append(A_WHILE);
            } else if (part.kind() == Kind.SOON) {
                when.append(line.words(part).replaceFirst("^过", "").replaceFirst("(?<!后)$", "后"));
            } else if (isTime(part) || (part.meaning() == Meaning.UNTIL && !when.isEmpty())) {
                when.append(line.words(part));
            }
        }
        return when.toString();
    }

    /** English joins the time to it with words of its own. */
    private static String lead(String what) {
        return what.replaceFirst("(?<=[ap]m|tomorrow|today|day) to ", " ");
    }

    /** 小美的提醒, 小美接下来会收到什么提醒: nothing but a name and that it is looked at. */
    private static Optional<String> whose(WishLine line, Request request, Known known) {
        var looks = line.has(Meaning.THING)
                && !line.has(Meaning.STOP)
                && !line.has(Meaning.MOVE)
                && TIMES.stream().noneMatch(line::has);
        var may = request.who().role() == Role.ADMIN || request.who().role().leads();
        return looks && may
                ? known.people().named(line.rest()).map(Person::name).map(name -> "提醒 " + name)
                : Optional.empty();
    }
}
