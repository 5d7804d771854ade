package io.drumbeat.line;

import io.drumbeat.command.Usage;
import io.drumbeat.phrase.Text;
import java.util.regex.Pattern;

/** Words of a usage between which whose and of when may stand: 为什么…目标. */
record Around(String head, String tail, Usage usage) {
    private static final String GAP = "…";
    private static final Pattern ENDING = Pattern.compile("[了啊呢呀吗嘛]{0,2}[?!。 ]*");

    /** @param words parted by one … */
    static Around of(String words, Usage usage) {
        var at = words.indexOf(GAP);
        return new Around(Text.folded(words.substring(0, at)), Text.folded(words.substring(at + 1)), usage);
    }

    boolean isSaid(Text text, int from) {
        var behind = text.folded().lastIndexOf(tail);
        return text.startsWith(head, from)
                && behind >= from + head.length()
                && ENDING.matcher(text.folded(behind + tail.length(), text.length()))
                        .matches();
    }
}
