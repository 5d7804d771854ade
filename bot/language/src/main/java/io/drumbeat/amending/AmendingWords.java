package io.drumbeat.amending;

import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the table by which something told is put right, taken back or put off. */
final class AmendingWords {
    private static final Map<String, Finder> KINDS = kinds();

    /** Something was otherwise than it was told. */
    static final Finder WRONG = kind("错了");
    /** What stands around a new value and says nothing itself. */
    static final Finder PADDING = kind("垫话");
    /** What was told is not to count. */
    static final Finder GONE = kind("收回");
    /** The same, said first, whatever reason stands behind it. */
    static final Finder GONE_AT_ONCE = kind("开口就收回");
    /** What is to be done is put off. */
    static final Finder MOVED = kind("挪");

    /** What was to be done is not to be any more. */
    static final Finder DROPPED = kind("不去了");

    /** What went wrong is told of, and nothing that was told: 投诉 华为 发货错了. */
    static final Finder OF_OTHERS = kind("说的是别人的错");

    private AmendingWords() {}

    private static Map<String, Finder> kinds() {
        var lines = new HashMap<String, List<String>>();
        var kind = "";
        for (var line : Sentences.table("amending")) {
            if (line.startsWith("= ")) {
                kind = line.substring(2).strip();
            } else {
                lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line.strip());
            }
        }
        var kinds = new HashMap<String, Finder>();
        lines.forEach((name, all) -> kinds.put(name, Finder.of(Text.folded(String.join("|", all)))));
        return Map.copyOf(kinds);
    }

    private static Finder kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("amending.txt: " + name);
        }
        return kind;
    }
}
