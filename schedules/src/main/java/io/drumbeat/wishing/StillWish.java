package io.drumbeat.wishing;

import io.drumbeat.number.Digits;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 华为一周没动静提醒我, 没人拜访华为超过两周就叫我: to be told where nothing happens for some time. */
final class StillWish {
    private static final String LONG =
            "(?:超过|连续|满|达到|要是|如果|有)?(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?<unit>个?工作日|天|日|周|个?星期|个?礼拜|个?月)(?:之内|以上|之久|时间|内|里|都|还|了)?";
    private static final String CALL =
            "(?:的话|时|,|，|\\s|就|请|再|要|记得|麻烦|给我)*(?:(?:提醒|告诉|通知|叫|喊|提示|call)(?:一下|一声)?(?:我|下我)?(?:一下|一声|下)?)[。!！\\s]*$";
    /** Without one of each nobody asks for it; looked for first, since hardly any line has both. */
    private static final List<String> NOTHING = List.of("没", "未", "无");

    private static final List<String> CALLS = List.of("提醒", "告诉", "通知", "叫", "喊", "提示", "call");
    private static final String IF = "^(?:如果|要是|只要|一旦|假如|万一|以后|要)?\\s*";
    private static final String NO = "(?:没有?人?|未|无人|无)";
    private static final Pattern AFTER =
            Pattern.compile(IF + "(?<whose>.{0,20}?)\\s*" + LONG + "\\s*" + NO + "(?<what>.{1,24}?)" + CALL);
    private static final Pattern BEFORE =
            Pattern.compile(IF + "(?<whose>.{0,20}?)\\s*" + NO + "(?<what>.{1,24}?)\\s*" + LONG + CALL);
    /** What stands beside a customer and says nothing. */
    private static final Pattern IDLE = Pattern.compile("^(?:我|在|那边|和|跟|给|对|去)+|(?:过|了|的|那边|这边|客户|那家|一次)+$");

    private final Map<String, String> deeds;

    /** @param deeds what is done, by how people call it */
    StillWish(Map<String, String> deeds) {
        this.deeds = deeds;
    }

    /** In the words of the command; empty where a line speaks of anything else. */
    Optional<String> of(Text text) {
        var line = text.folded();
        if (NOTHING.stream().noneMatch(line::contains) || CALLS.stream().noneMatch(line::contains)) {
            return Optional.empty();
        }
        for (var form : new Pattern[] {AFTER, BEFORE}) {
            var said = form.matcher(line);
            if (said.find()) {
                var what = said.group("what");
                var deed = deed(what);
                if (what.endsWith("客户")) {
                    return Optional.of("没动静提醒");
                }
                if (!deed.isEmpty()) {
                    var whom = idle(said.group("whose")) + " " + idle(what.replaceFirst(Pattern.quote(deed), " "));
                    return Optional.of("没动静提醒 %d天没%s %s"
                            .formatted(days(said.group("n"), said.group("unit")), deeds.get(deed), whom.strip())
                            .strip());
                }
            }
        }
        return Optional.empty();
    }

    private String deed(String what) {
        var longest = "";
        for (var one : deeds.keySet()) {
            if (what.contains(one) && one.length() > longest.length()) {
                longest = one;
            }
        }
        return longest;
    }

    private static String idle(String words) {
        return IDLE.matcher(words.strip()).replaceAll("").strip();
    }

    private static int days(String number, String unit) {
        var read = Digits.small(number, 0);
        var n = read == null ? 0 : read.value().intValue();
        return unit.endsWith("周") || unit.endsWith("星期") || unit.endsWith("礼拜")
                ? 5 * n
                : unit.endsWith("月") ? 22 * n : n;
    }
}
