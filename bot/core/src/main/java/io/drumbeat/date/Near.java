package io.drumbeat.date;

import io.drumbeat.phrase.Ordered;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days that are called by how far they are: 前天, 昨儿个, today; and those that are only said to be near: 前两天. */
final class Near {
    private static final Map<Integer, List<String>> CALLED = Map.ofEntries(
            Map.entry(-3, List.of("大前天")),
            Map.entry(-2, List.of("前儿", "前儿个", "前天", "前日")),
            Map.entry(
                    -1,
                    List.of(
                            "昨儿",
                            "昨儿个",
                            "昨个",
                            "昨天",
                            "昨日",
                            "昨晚",
                            "昨早",
                            "昨夜",
                            "琴日",
                            "琴晚",
                            "寻晚",
                            "寻日",
                            "噚日",
                            "尋日",
                            "yesterday")),
            Map.entry(0, List.of("今天", "今日", "今早", "今晚", "今儿", "今儿个", "今晨", "今个", "今朝", "today")),
            Map.entry(
                    1,
                    List.of(
                            "明儿",
                            "明儿个",
                            "明天",
                            "明日",
                            "明早",
                            "明晚",
                            "听日",
                            "聽日",
                            "听朝",
                            "听晚",
                            "明朝",
                            "明个",
                            "赶明儿",
                            "tomorrow")),
            Map.entry(2, List.of("后儿", "后儿个", "后日", "后天", "day after tomorrow")),
            Map.entry(3, List.of("大后天")));
    private static final Map<String, Integer> BY_WORD = byWord();
    private static final Words WORDS = Words.of(BY_WORD.keySet());

    /** Some day not long ago. */
    private static final Words LATELY = Words.of("前两天", "前几天", "前一两天", "前些天", "这两天", "这几天", "最近几天", "最近", "近日", "近期");

    private Near() {}

    private static Map<String, Integer> byWord() {
        var all = new LinkedHashMap<String, Integer>();
        CALLED.forEach((days, words) -> words.forEach(word -> all.put(word, days)));
        return Ordered.longestFirst(all);
    }

    /** 目前日程, 之前日期: no 前日. */
    private static boolean isPartOfAnother(Text text, int from, int end) {
        var s = text.folded();
        return s.startsWith("前日", from)
                && ((from > 0 && "目之以年节会大天月日".indexOf(s.charAt(from - 1)) >= 0)
                        || (end < s.length() && "期程报常志历语用".indexOf(s.charAt(end)) >= 0));
    }

    /** The day that is called so here, or null. */
    static Dates.@Nullable Found at(Text text, int from, LocalDate today) {
        var called = WORDS.lengthAt(text.folded(), from);
        if (called > 0) {
            var end = from + called;
            return text.insideWord(end) || isPartOfAnother(text, from, end)
                    ? null
                    : new Dates.Found(
                            from, end, new Day.On(today.plusDays(BY_WORD.getOrDefault(text.folded(from, end), 0))));
        }
        var lately = LATELY.lengthAt(text.folded(), from);
        return lately == 0 ? null : new Dates.Found(from, from + lately, new Day.Lately());
    }
}
