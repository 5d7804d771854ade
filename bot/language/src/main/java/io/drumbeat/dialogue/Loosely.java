package io.drumbeat.dialogue;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How people answer a question beside the point: 等下说, 还没问清楚, 撤了吧, 问到了 五万四. */
final class Loosely {
    private static final String SOON =
            "(?:等下|等会儿?|等一?会儿?|稍等|等一下|等等|晚点|待会儿?|回头|一会儿?|迟啲|晚些)再?(?:说|补|告诉你|回你|发你|给你|看|讲|话你知)?(?:一?下)?[吧哈啊哦。.!]*";
    private static final Pattern LATER = Pattern.compile("(?:好的?[, ]?)?" + SOON);

    /** 还没问清楚多少, 不知道呢我问下. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:这个|具体|金额|多少|数|原因|我)?(?:也|都)?(?:还没|还不|没|未|冇|不|唔)(?:有)?(?:问|查|定|确认|清楚|知道|知|算|想好|记得|对上|收到)(?:清楚|好|出来|到|下来)?.{0,8}?"
                    + "(?:[,。; ]+(?:" + SOON + "|我?(?:去|再|先)?(?:问|查|确认|核|算)(?:一?下|清楚|问|查)?(?:再?说|先)?[。.!吧]*))?");

    private static final Pattern NO_MORE = Pattern.compile(
            "(?:.{0,16}[,。;! ]+)?(?:(?:上|刚才?|刚刚|这|那|上面|前面|头先|啱啱)(?:的)?(?:那|这|嗰)?一?[条个笔单](?:记录)?)?(?:我)?(?:先)?(?:不要|唔要|撤了|撤掉|撤回|撤销|别记了?|不记了|先不记|不用记了?|当我没说|取消|作废|不算)(?:[吧啊哈了]*)[。.!~]*");
    private static final Pattern FOUND_OUT = Pattern.compile(
            "^(?:刚)?(?:问到|查到|问清楚|查清楚|问了|查了|有数|知道|想起来|出来|确认|问过|定)(?:了|咗)?[,。;:! ]*(?:是|一共|总共)?(?=.)|^(?:就)?(?:按|照)(?:上次|之前|原来)?的?");
    /** 今天下午到的: all that may stand beside a sum; a name has other characters. */
    private static final Pattern BESIDE =
            Pattern.compile("[今昨前天上下午中早晚刚才到的了是一共总合计含税就按这个数先那给他们她已经收付打来款账差不多大概约整元块左右全清齐结都吧啊嗯哦呀呢啦咗喇晒,.。!~ ]*");

    /** 原因 金额不对: the answer said under its name. */
    private static final Pattern LABEL = Pattern.compile("^(?:原因|理由)(?:[是为]?[:：]|[ ，,])\\s*(?=\\S)");

    private static final Finder OPEN = Finder.of("[没未不别等要想会将]|如果|还|可能|估计|打算|准备|明|后天|下周|下个?月");
    private static final int SHORT = 14;
    private static final int LONG = 24;
    private static final int LONGEST_NAME = 100;

    private Loosely() {}

    /** Whether it is only not known yet: what was half said goes on waiting. */
    static boolean isNotYet(Draft draft, String words) {
        var said = Text.folded(words);
        return LATER.matcher(said).matches()
                || (!draft.asked().isEmpty() && UNKNOWN.matcher(said).matches());
    }

    /** Whether nothing is to come of it any more, whatever is told beside: 我说早了 撤了吧. */
    static boolean isNoMore(String words) {
        return NO_MORE.matcher(Text.folded(words)).matches();
    }

    /** 问到了 五万四: the answer itself. */
    static String answer(Draft draft, String words) {
        if (Reasons.areWanted(draft)) {
            return LABEL.matcher(words).replaceFirst("");
        }
        var text = Text.of(words);
        var asksSum =
                draft.asked().size() == 1 && draft.asked().getFirst().slot().equals(Slot.AMOUNT.name());
        var plain = FOUND_OUT.matcher(text.folded()).replaceFirst("");
        if (!asksSum || text.length() > SHORT || plain.equals(text.folded())) {
            return words;
        }
        var rest = Text.of(plain);
        for (var i = 0; i < rest.length(); i++) {
            var sum = Amounts.at(rest, i);
            if (sum != null && sum.money() != null && sum.end() == rest.length()) {
                return rest.raw(i, sum.end());
            }
        }
        return words;
    }

    /** 说好4万5还没付: words that leave open whether a sum is one at all. */
    static boolean isOpen(String words) {
        return OPEN.in(Text.folded(words));
    }

    /** The one sum that is said, where a sum is asked for. */
    static Optional<String> sum(Draft draft, String words) {
        var text = Text.of(words);
        var asksSum =
                draft.asked().size() == 1 && draft.asked().getFirst().slot().equals(Slot.AMOUNT.name());
        var found = new ArrayList<String>();
        for (var i = 0; asksSum && text.length() <= LONG && i < text.length(); i++) {
            var sum = text.insideWord(i) || isTens(text, i - 1) ? null : Amounts.at(text, i);
            if (sum != null && sum.money() != null && sum.certain()) {
                found.add(text.raw(i, sum.end()));
                i = sum.end() - 1;
            }
        }
        var one = found.size() == 1 && !found.getFirst().equals(text.raw());
        return one
                        && BESIDE.matcher(Text.folded(text.raw().replace(found.getFirst(), "")))
                                .matches()
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** 华润 48万, where 华为 waits for its sum. */
    static boolean namesAnother(Draft draft, String words, Known known) {
        var customers = known.the(Customers.class);
        return IntStream.range(0, words.length()).anyMatch(from -> IntStream.rangeClosed(
                        from + 1, Math.min(words.length(), from + LONGEST_NAME))
                .mapToObj(end -> words.substring(from, end))
                .anyMatch(part -> customers.isNamed(part) && !draft.line().contains(part)));
    }

    /** 廿一万: what stands before a sum makes it another. */
    private static boolean isTens(Text text, int at) {
        return at >= 0 && "廿卅几好".indexOf(text.folded().charAt(at)) >= 0;
    }

    /** Whether a verb stands by itself in front, as in a command that is typed, and is not the beginning of a sentence. */
    static boolean isTyped(Utterance one, String words) {
        var text = Text.of(words);
        return one.usage().verbs().stream()
                .map(Text::folded)
                .anyMatch(verb ->
                        text.startsWith(verb, 0) && (verb.length() == text.length() || text.separates(verb.length())));
    }
}
