package io.drumbeat.before;

import io.drumbeat.phrase.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that only turn the pages of the list before: 下一页, 第3页. */
public final class Paging {
    private static final Pattern TURNS = Pattern.compile(
            "^(?:看|翻)?(?:到)?(?:(下一?页|后一页|下页|next(?: page)?)|(上一?页|前一页|prev(?:ious)?(?: page)?)|(?:第|page )(\\d{1,3})页?)[。!\\s]*$");

    private Paging() {}

    static boolean turns(String words) {
        return TURNS.matcher(Text.folded(words)).matches();
    }

    /** The page that is wanted where another is shown; empty if the words turn none. */
    public static Optional<Integer> turned(String words, int shown) {
        var found = TURNS.matcher(Text.folded(words));
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                found.group(1) != null
                        ? shown + 1
                        : found.group(2) != null
                                ? Math.max(1, shown - 1)
                                : Math.max(1, Integer.parseInt(found.group(3))));
    }
}
