package io.drumbeat.sum;

import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words around a sum that say it is not exactly that: 约, 不到, 将近, 左右. Where a deed needs its sum, all of them are asked
 * about in one way; what a deal may be worth is taken as it is said.
 */
public final class Bounds {
    private static final Finder BEFORE =
            Finder.of("(?:大约|大概|约莫|差不多|(?<![签合续履预邀违契节制])约|不到|不足|将近|接近|近|最多|顶多|至多|至少|起码|最少|不超过|不低于|超过)(?:是|有)? ?$");

    private static final Finder BEHIND = Finder.of("(?:左右|上下|的样子|以内|以上|以下|起步|出头|起(?!草|码))");

    /** 五十来万. */
    private static final Finder NEARLY = Finder.of("来[万千百亿块元]");

    private Bounds() {}

    /** The sum with such words, as it was said; null if there are none. */
    public static @Nullable String around(Text text, int from, int end) {
        var before = BEFORE.matcher(text.folded(0, from));
        var behind = BEHIND.matcher(text.folded()).region(end, text.length());
        var start = before.find() ? before.start() : from;
        var last = behind.lookingAt() ? behind.end() : end;
        var nearly = NEARLY.in(text.folded(from, end));
        return nearly || start < from || last > end ? text.raw(start, last) : null;
    }
}
